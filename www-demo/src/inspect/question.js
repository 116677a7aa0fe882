import { credentialOf } from "../credential.js";
import { headerLines } from "../paste/headers.js";
import { recognise } from "../paste/recognise.js";
import { guess } from "../provider.js";
import { judgedAt } from "./time.js";

/** @typedef {import("../delivery.js").Filled} Filled */

/**
 * What the form asks, and how it was understood.
 *
 * @param {Filled} filled
 * @param {string} bodyText
 */
export function questionOf(filled, bodyText) {
  const { headers, ignored } = headersOf(filled.headers);
  const guessed = filled.provider === "" ? guess(headers, bodyText) : undefined;
  const provider = filled.provider || guessed?.provider;
  const at = judgedAt(filled.at, headers, bodyText);
  const { body, secret, elsewhere, allowSimple, signatureHeader, encoding } = filled;
  const settings = signatureHeader === "" ? { encoding } : { signatureHeader, encoding };
  const common = { body, headers, secret, elsewhere, allowSimple, settings, now: at.seconds };
  const tolerance = filled.tolerance === "" ? /** @type {const} */ ("unchecked") : Number(filled.tolerance);
  const credential = credentialOf(filled.credential);
  const question = provider && { ...common, provider, tolerance, credential };
  return { question, guessed, at, ignored };
}

/**
 * Lines, or whatever else headers come as.
 *
 * @param {string} text
 */
function headersOf(text) {
  const { headers, rest } = headerLines(text);
  if (rest.length === 0) return { headers, ignored: 0 };
  const recognised = recognise(text).headers;
  return recognised ? { headers: recognised, ignored: 0 } : { headers, ignored: rest.length };
}
