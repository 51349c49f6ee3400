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

load() { # load NAME PORT SECONDS BODIES; sets rate and refused
  wrk -t1 -c16 -d"$3s" -s "$4.lua" "http://127.0.0.1:$2" >"target/$1.txt"
  rate=$(awk '/Requests\/sec/ { printf "%d", $2 }' "target/$1.txt")
  refused=$(awk '/Non-2xx/ { bad = $NF } END { print bad + 0 }' "target/$1.txt")
}

warm() { # warm NAME PORT: both bodies in turns, until neither gets faster by more than a twentieth
  local -A best=([patch]=0 [distinct]=0)
  local faster=1 round bodies
  for ((round = 0; round < 12 && faster; round++)); do
    faster=0
    for bodies in distinct patch; do
      load "$1" "$2" 5 "$bodies"
      if ((rate * 20 > best[$bodies] * 21)); then
        faster=1
      fi
      best[$bodies]=$((rate > best[$bodies] ? rate : best[$bodies]))
    done
  done
  echo "$1 is warm after $round rounds"
}

measure() { # measure NAME PORT BODIES: says the rate, and what it is of the server without work
  load "$1" "$2" "$seconds" "$3"
  if [[ $1 == idle ]]; then
    idle=$rate
  fi
  awk -v name="$1" -v bodies="$3" -v rate="$rate" -v idle="$idle" -v bad="$refused" 'BEGIN {
    printf "%-6s %-9s %10d requests/s, %.2f x idle, %d not 2xx\n", name, bodies, rate, rate / idle, bad }'
}

java_server() { # java_server NAME PORT
  mkfifo "target/$1.in"
  # Without the other's input, which would otherwise stay open after this script has closed it.
  java -Xmx256m -cp target/benchmarks.jar dev.iotdd.bench.MockServers "$1" "$2" \
    <"target/$1.in" >"target/$1.out" 8>&- 9>&- &
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
"$target/node_modules/.bin/prism" mock --errors -p 18083 -h 127.0.0.1 ../../spec/openapi.yaml >target/prism.log 2>&1 8>&- 9>&- &
pids+=($!)
await 18083

warm idle 18081
warm mock 18082
load prism 18083 5 patch
echo "== $seconds seconds each, one after the other; patch sends one body, distinct never one twice"
for bodies in patch distinct; do
  for server in "idle 18081" "mock 18082" "prism 18083"; do
    # shellcheck disable=SC2086 # two words
    measure $server "$bodies"
  done
done
exec 8>&- 9>&-
wait "${pids[0]}" "${pids[1]}"
echo "== the mock"
cat target/mock.out
