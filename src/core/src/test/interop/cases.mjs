// Cases come as JSON lines {id, schema, text}: the document's text, and the path of the schema to judge it by.
// Verdicts go out as lines "<id> TAB <valid|invalid|error: ...>".
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export const json = (file) => JSON.parse(readFileSync(file, "utf8"));

export const cases = (folder, file) =>
  readFileSync(resolve(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .map(({ id, schema, text }) => ({ id, schema: resolve(folder, schema), text }));

export const tell = async ({ id, text }, judge) => {
  let verdict;
  try {
    verdict = (await judge(JSON.parse(text))) ? "valid" : "invalid";
  } catch (e) {
    verdict = `error: ${String(e.message).replaceAll(/\s+/g, " ")}`;
  }
  console.log(`${id}\t${verdict}`);
};

export const cached = (make) => {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) {
      known.set(key, make(key));
    }
    return known.get(key);
  };
};
