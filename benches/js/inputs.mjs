// The deliveries that benches/inputs.py wrote.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The deliveries with their bodies as they come from a socket, what they are signed with and when they were made. */
export function readInputs(folder) {
  const { secret, timestamp, inputs } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return {
    secret,
    timestamp,
    inputs: inputs.map((input) => ({ ...input, body: readFileSync(join(folder, input.file)) })),
  };
}

/** The headers that the provider sends with a delivery. */
export function headersOf({ provider, signature }, timestamp) {
  const common = { host: "example.com", "content-type": "application/json" };
  if (provider === "didit") return { ...common, "x-signature-v2": signature, "x-timestamp": String(timestamp) };
  const sentAt = new Date(timestamp * 1000).toISOString();
  return { ...common, "x-webhook-signature": signature, "x-webhook-timestamp": sentAt };
}
