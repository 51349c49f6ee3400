// node hyperjump.mjs FOLDER CASES
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import { cached, cases, json, tell } from "./cases.mjs";

const [folder, file] = process.argv.slice(2);
const compiled = cached((path) => {
  const schema = json(path);
  registerSchema(schema);
  return validate(schema.$id);
});
for (const one of cases(folder, file)) {
  const judge = await compiled(one.schema);
  await tell(one, (document) => judge(document).valid);
}
