// Standard input: an OpenAPI document. Standard output: {"version", "valid", "errors"}.
import { Validator } from "@seriousme/openapi-schema-validator";
import { text } from "node:stream/consumers";

const validator = new Validator();
const result = await validator.validate(JSON.parse(await text(process.stdin)));
console.log(JSON.stringify({ version: validator.version, valid: result.valid, errors: result.errors ?? null }));
