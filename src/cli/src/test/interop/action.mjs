// node action.mjs FILE...: what GitHub's language server finds in actions and workflows, as "file:line message".
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import rpc from "vscode-jsonrpc/node.js";

const program = fileURLToPath(new URL("node_modules/@actions/languageserver/bin/actions-languageserver", import.meta.url));
const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);

const awaited = new Map();
connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => awaited.get(uri)?.(diagnostics));
connection.listen();
await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: {},
  initializationOptions: {},
});
await connection.sendNotification("initialized", {});

for (const file of process.argv.slice(2)) {
  const uri = pathToFileURL(resolve(file)).href;
  const answer = new Promise((found) => awaited.set(uri, found));
  const textDocument = { uri, languageId: "yaml", version: 1, text: readFileSync(file, "utf8") };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  for (const { range, message } of await answer) {
    console.log(`${file}:${range.start.line + 1} ${message}`);
  }
}
server.kill();
process.exit();
