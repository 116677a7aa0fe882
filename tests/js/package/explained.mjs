// What the READMEs' examples of kyc-webhooks/explain say of a delivery that is signed with the secret inside quotation
// marks.

import { createHmac } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { equal } from "../check.mjs";

const secret = "an-invented-secret";
const body = '{"status":"Approved","webhook_type":"status.updated"}';
const headers = { "X-Signature": createHmac("sha256", secret).update(body).digest("hex") };

/** Runs the example of a README in the application, where the package is installed. */
export async function explained(app, readme, index) {
  const examples = readFileSync(readme, "utf8")
    .split("```js\n")
    .slice(1)
    .map((text) => text.split("```")[0])
    .filter((code) => code.includes('from "kyc-webhooks/explain"'));
  equal(examples.length, 1, "examples");

  const file = join(app, `readme_explain_${index}.mjs`);
  const given = `const [body, headers] = ${JSON.stringify([body, headers])};\nconst console = { log() {} };\n`;
  writeFileSync(file, examples[0].replace("const report", `${given}export const report`));
  process.env.DIDIT_WEBHOOK_SECRET = `"${secret}"`;
  const { report } = await import(pathToFileURL(file).href);
  equal([report.verdict, report.causes.map(({ code }) => code)], ["explained", ["secret_quoted"]], "report");
}
