// The delivery vectors, as arguments of the package's functions and as what their events must be.

import { equal, ok } from "./check.mjs";

/** The functions that a vector is for; only `decide` is always there. */
export function functionsFor(api, provider, { options }) {
  if (options?.unverified) return { decide: api.parseUnverified };
  if (provider === "idwise" || provider === "agio") {
    return { decide: api.authenticate, decideSafely: api.safeAuthenticate, decideRequest: api.authenticateRequest };
  }
  return { decide: api.verify, decideSafely: api.safeVerify, decideRequest: api.verifyRequest };
}

/** The delivery and the options that a vector stands for. */
export function argumentsOf(provider, { headers, secrets, credentials, now, options = {}, ...vector }) {
  const body = bodyOf(vector);
  // The parsed object is how a JavaScript caller says that the text is not the sender's.
  const delivery = { headers, body: options.reserialized ? JSON.parse(body) : body };
  const maxBodyBytes = options.max_body_bytes;
  if (options.unverified) return [delivery, { maxBodyBytes }];
  if (secrets === undefined) return [delivery, { credential: credentials.map(credential), maxBodyBytes }];
  const {
    tolerance,
    nested_tolerance: nestedTolerance,
    allow_simple: allowSimple,
    encoding,
    signature_header: signatureHeader,
  } = options;
  return [
    delivery,
    {
      secret: options.key === "hex" ? secrets.map(fromHex) : secrets,
      now,
      tolerance,
      nestedTolerance,
      allowSimple,
      settings: provider === "dhmad" ? { encoding, signatureHeader } : undefined,
      maxBodyBytes,
    },
  ];
}

const credential = ({ basic, bearer, header }) => {
  if (basic !== undefined) return { basic: { user: basic[0], password: basic[1] } };
  if (header !== undefined) return { header: header[0], value: header[1] };
  return { bearer };
};

/** What an error must not quote. */
export const secretTexts = ({ secrets, credentials = [] }) =>
  (secrets ?? credentials.flatMap((one) => Object.values(one).map((value) => [value].flat().at(-1)))).filter(
    (secret) => secret.length > 3,
  );

/** In JavaScript the caller decodes a key, so that a key which cannot be decoded never gets here. */
export const fitsJavaScript = ({ options, secrets }) =>
  options?.key !== "hex" || secrets.every((secret) => /^(?:[0-9a-f]{2})+$/i.test(secret));

/** Whether a vector's headers come out of a `Headers` object as they went in. */
export function fitsRequest({ headers, options }) {
  if (options?.reserialized || options?.unverified) return false;
  const given = Array.isArray(headers) ? headers : Object.entries(headers);
  try {
    const kept = new Headers(given);
    return given.every(([name, value]) => kept.get(name) === value);
  } catch {
    return false;
  }
}

export function checkEvent(event, provider, vector) {
  const { expect } = vector;
  equal(event.provider, provider, "provider");
  equal(event.scheme, expect.scheme, "scheme");
  equal(event.secretIndex, expect.secret_index, "secretIndex");
  equal(event.credentialIndex, expect.credential_index, "credentialIndex");
  equal(event.authenticated, expect.authenticated, "authenticated");
  if (expect.type !== undefined) equal([event.type, event.id], [expect.type, expect.id], "type, id");
  if (expect.envelope !== undefined) equal(envelopeOf(event), expect.envelope, "envelope");
  if (expect.authenticated === "fields") {
    equal(event.fields, expect.fields, "fields");
    ok(!("body" in event) && !("payload" in event) && !("problems" in event), "what was not signed is in the event");
    return;
  }
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(event.body);
  equal(event.payload, JSON.parse(text), "payload");
  const body = bodyOf(vector);
  if (vector.options?.reserialized) equal(event.payload, JSON.parse(body), "payload");
  else equal([...event.body], [...bytesOf(body)], "body");
  if (expect.envelope !== undefined) equal([...event.problems].sort(), [...(expect.problems ?? [])].sort(), "problems");
}

const envelopeOf = ({ type, id, dedupeKey, subject, outcome, occurredAt }) => ({
  type,
  id,
  dedupe_key: dedupeKey,
  subject,
  outcome,
  occurred_at: occurredAt === null ? null : occurredAt.getTime() / 1000,
});

export const bodyOf = ({ body, body_hex }) => body ?? fromHex(body_hex);

const fromHex = (digits) => Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

const bytesOf = (body) => (typeof body === "string" ? new TextEncoder().encode(body) : body);
