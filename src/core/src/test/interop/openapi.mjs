// node openapi.mjs DOCUMENT: judges an OpenAPI document, given as JSON, by the official schema of OpenAPI 3.1.
import { validate } from "@hyperjump/json-schema/openapi-3-1";
import { json } from "./cases.mjs";

const output = await validate("https://spec.openapis.org/oas/3.1/schema-base", json(process.argv[2]), "BASIC");
console.log(output.valid ? "valid" : `invalid: ${JSON.stringify(output.errors)}`);
