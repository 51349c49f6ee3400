#!/usr/bin/env bash
# The mock beside the same HTTP server without work and beside Prism, in one run on the loopback interface.
# Needs wrk, node and npm, and target/benchmarks.jar (mvn package). Usage: mock.sh [SECONDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
seconds=${1:-10}
prism_version=5.16.0
target=target/prism
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done' EXIT

await() { # await PORT
  for _ in $(seq 300); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return; fi
    sleep 0.1
  done
  echo "Nothing listens on port $1" >&2
  exit 1
}

load() { # load NAME PORT SECONDS BODIES
  wrk -t1 -c16 -d"$3s" -s "$4.lua" "http://127.0.0.1:$2" >"target/$1.txt"
  awk -v name="$1" -v bodies="$4" '/Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $NF }
    END { printf "%-6s %-9s %10.0f requests/s, %d not 2xx\n", name, bodies, rate, bad }' "target/$1.txt"
}

java_server() { # java_server NAME PORT
  mkfifo "target/$1.in"
  java -Xmx256m -cp target/benchmarks.jar dev.iotdd.bench.MockServers "$1" "$2" <"target/$1.in" >"target/$1.out" &
  pids+=($!)
  eval "exec $3>target/$1.in"
  await "$2"
}

rm -f target/{mock,idle}.in
java_server idle 18081 8
java_server mock 18082 9
curl -s -X POST http://127.0.0.1:18082/security-profiles/bench >/dev/null

mkdir -p "$target"
if [[ ! -x $target/node_modules/.bin/prism ]]; then
  npm install --prefix "$target" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
    "@stoplight/prism-cli@$prism_version"
fi
"$target/node_modules/.bin/prism" mock --errors -p 18083 -h 127.0.0.1 ../../spec/openapi.yaml >target/prism.log 2>&1 &
pids+=($!)
await 18083

load idle 18081 3 patch >/dev/null
load mock 18082 "$seconds" distinct >/dev/null
load prism 18083 3 patch >/dev/null
echo "== $seconds seconds each, one after the other, after warming up; patch sends one body, distinct never one twice"
for bodies in patch distinct; do
  load idle 18081 "$seconds" "$bodies"
  load mock 18082 "$seconds" "$bodies"
  load prism 18083 "$seconds" "$bodies"
done
exec 8>&- 9>&-
sleep 1
echo "== the mock"
cat target/mock.out
