// A module on a command line that hands over the bytes itself, or with --compiled the module.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as explaining from "kyc-webhooks/explain";
import * as api from "kyc-webhooks/slim";
import { suite } from "../check.mjs";
import { conformance } from "../conformance.mjs";
import { beforeStart, whileStarting } from "../slim.mjs";
import { answer, standardInput } from "./standard_streams.mjs";

const bytes = readFileSync(createRequire(import.meta.url).resolve("kyc-webhooks/kyc_webhooks_bg.wasm"));
const vectors = await standardInput();

const before = await suite("before initSync", beforeStart, ({ run }) => run(api));
const module = process.argv.includes("--compiled") ? new WebAssembly.Module(bytes) : bytes;
const starting = await suite("initSync", whileStarting, ({ run }) => run(api, module));
const inlined = await import("kyc-webhooks");
const one = await suite("beside kyc-webhooks", [{ name: "WebhookError" }], () => {
  const error = api.safeVerify("didit", {}, {}).error;
  if (!(error instanceof inlined.WebhookError)) throw new Error("an error of one is none of the other");
});
answer([...(await conformance({ api, explaining }, vectors)), before, starting, one]);
