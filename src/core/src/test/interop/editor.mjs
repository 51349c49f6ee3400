// node editor.mjs SCHEMA DOCUMENT: what an editor on VS Code's JSON language service shows of a document.
// Diagnostics first, as "line message"; then, where the document holds a bar, what it offers there.
import { readFileSync } from "node:fs";
import languageService from "vscode-json-languageservice";

const { getLanguageService, TextDocument } = languageService;

const [schemaFile, documentFile] = process.argv.slice(2);
const schema = readFileSync(schemaFile, "utf8");
const uri = "https://iotdd.dev/schema.json";
const service = getLanguageService({
  schemaRequestService: (asked) => Promise.reject(new Error(`nothing is fetched: ${asked}`)),
});
service.configure({ validate: true, schemas: [{ uri, fileMatch: ["*.profile.json"], schema: JSON.parse(schema) }] });

const written = readFileSync(documentFile, "utf8");
const cursor = written.indexOf("|");
const text = written.replace("|", "");
const document = TextDocument.create("file:///fleet.profile.json", "json", 1, text);
const parsed = service.parseJSONDocument(document);
if (cursor < 0) {
  for (const found of await service.doValidation(document, parsed)) {
    console.log(`${found.range.start.line + 1} ${found.message}`);
  }
} else {
  const list = await service.doComplete(document, document.positionAt(cursor), parsed);
  for (const item of list.items) {
    console.log(item.label);
    if (item.documentation) {
      console.log(`about ${item.label}: ${item.documentation.value ?? item.documentation}`);
    }
  }
  const hover = await service.doHover(document, document.positionAt(cursor), parsed);
  console.log(`hover: ${hover === null ? "" : hover.contents.map((part) => part.value ?? part).join(" ")}`);
}
