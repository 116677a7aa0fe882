// Verifying X-Signature-V2 as documentation shows it in JavaScript, whose mistakes are part of it: it fails for numbers
// such as 1e-5, for more than 53 bits, and for keys that are digits or hold an emoji.

import { createHmac, timingSafeEqual } from "node:crypto";

function shortenFloats(value) {
  if (Array.isArray(value)) return value.map(shortenFloats);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortenFloats(item)]));
  }
  if (typeof value === "number" && !Number.isInteger(value) && value % 1 === 0) return Math.trunc(value);
  return value;
}

function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value !== null && typeof value === "object") {
    const sorted = {};
    for (const key of Object.keys(value).sort()) sorted[key] = sortKeys(value[key]);
    return sorted;
  }
  return value;
}

/** The parsed body if it is signed and fresh, else null. */
export function verifySnippet(body, headers, secret, now) {
  const payload = JSON.parse(body.toString("utf8"));
  if (Math.abs(now - Number.parseInt(headers["x-timestamp"], 10)) > 300) return null;
  const canonical = JSON.stringify(sortKeys(shortenFloats(payload)));
  const expected = createHmac("sha256", secret).update(canonical, "utf8").digest("hex");
  const signature = headers["x-signature-v2"];
  if (expected.length !== signature.length) return null;
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature)) ? payload : null;
}
