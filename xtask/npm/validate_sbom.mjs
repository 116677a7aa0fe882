// Holds a bill of materials to the official schema of CycloneDX 1.5.
//
//   node xtask/npm/validate_sbom.mjs <file>

import { readFile } from "node:fs/promises";
import { Validation } from "@cyclonedx/cyclonedx-library";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node xtask/npm/validate_sbom.mjs <file>");
  process.exit(2);
}
const problems = await new Validation.JsonStrictValidator("1.5").validate(await readFile(file, "utf8"));
for (const { instancePath, message } of problems ?? []) {
  console.error(`${file}: ${instancePath || "/"} ${message}`);
}
process.exit(problems === null ? 0 : 1);
