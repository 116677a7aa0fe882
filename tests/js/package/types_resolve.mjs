// "Are the types wrong", on the packed package.   node tests/js/package/types_resolve.mjs TARBALL

import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { report } from "../app.mjs";
import { equal, suite } from "../check.mjs";

/** What it finds and we accept, each with the reason. */
const ACCEPTED = {
  "NoResolution ./slim node10": "that resolution reads no exports map, and so knows only the main entry",
  "NoResolution ./slim/verify node10": "the same",
  "NoResolution ./replay node10": "the same",
  "NoResolution ./explain node10": "the same",
  "NoResolution ./kyc_webhooks_verify_bg.wasm node10": "the same",
  "NoResolution ./kyc_webhooks_bg.wasm node10": "the same",
  "CJSResolvesToESM ./kyc_webhooks_bg.wasm node16-cjs":
    "a binary, which CommonJS resolves and reads but never requires",
  "CJSResolvesToESM ./kyc_webhooks_verify_bg.wasm node16-cjs": "the same",
};

const { problems } = await checkPackage(createPackageFromTarballData(readFileSync(process.argv[2])));
const found = problems.map(({ kind, entrypoint, resolutionKind }) => `${kind} ${entrypoint} ${resolutionKind}`);

report("types", [
  await suite("resolve", [{ name: "nothing but what is accepted" }], () =>
    equal(found.sort(), Object.keys(ACCEPTED).sort(), "problems"),
  ),
]);
