// node ajv.mjs FOLDER CASES [draft-07]
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { cached, cases, json, tell } from "./cases.mjs";

const [folder, file, dialect] = process.argv.slice(2);
const Dialect = dialect === "draft-07" ? Ajv : Ajv2020;
const compiled = cached((schema) => new Dialect({ strict: false }).compile(json(schema)));
for (const one of cases(folder, file)) {
  await tell(one, (document) => compiled(one.schema)(document));
}
