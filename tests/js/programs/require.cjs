// A CommonJS program on a command line: vectors in, the report out.

const api = require("kyc-webhooks");
const explaining = require("kyc-webhooks/explain");

async function main() {
  const { answer, standardInput } = await import("./standard_streams.mjs");
  const { conformance } = await import("../conformance.mjs");
  const { copies } = await import("../copies.mjs");
  const { suite } = await import("../check.mjs");

  const suites = await conformance({ api, explaining }, await standardInput());
  const imported = await import("kyc-webhooks");
  suites.push(await suite("two copies", copies, ({ run }) => run(api, imported)));
  answer(suites);
}

main();
