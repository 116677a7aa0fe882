// The conformance suite, as data: every runtime calls this with the package it loaded.

import { behaviour } from "./behaviour.mjs";
import { equal, ok, refused, suite } from "./check.mjs";

/**
 * @param api the package's exports
 * @param vectors { canonical, didit, signing }: the parsed files of tests/vectors
 * @returns [{ suite, passed, total, failures: [{ name, reason }] }]
 */
export async function conformance(api, { canonical, didit, signing }) {
  // A refusal must leave the instance fit for the next delivery.
  const good = didit.cases.find(({ expect, options }) => expect.authenticated === "body" && options === undefined);
  const refusedThenFine = async (operation, { code, offset }) => {
    const error = await refused(api, operation, code, offset);
    checkEvent(api.verify(didit.provider, ...delivery(good)), didit.provider, good);
    return error;
  };

  const context = { api, provider: didit.provider, refusedThenFine };
  return [
    await suite("canonical.json", canonical.cases, (vector) => canonicalCase(context, vector)),
    await suite("didit.json", didit.cases, (vector) => deliveryCase(context, vector)),
    await suite("didit.json as Request", didit.cases.filter(fitsRequest), (vector) => requestCase(context, vector)),
    await suite("signing.json", signing.cases, (vector) => signingCase(context, vector)),
    await suite("behaviour", behaviour, ({ run }) => run(api)),
  ];
}

async function canonicalCase({ api, refusedThenFine }, vector) {
  const body = bodyOf(vector);
  const { expect } = vector;
  if (expect.code === undefined) {
    equal(api.canonicalize(body), expect.canonical, "canonical");
  } else {
    await refusedThenFine(() => api.canonicalize(body), expect);
  }
  if (expect.ascii !== undefined) {
    equal(api.canonicalize(body, { ascii: true }), expect.ascii, "ascii");
  } else {
    await refusedThenFine(() => api.canonicalize(body, { ascii: true }), expect);
  }
}

async function deliveryCase({ api, provider, refusedThenFine }, vector) {
  const [input, options] = delivery(vector);
  const result = api.safeVerify(provider, input, options);
  if (vector.expect.code === undefined) {
    checkEvent(api.verify(provider, input, options), provider, vector);
    ok(result.ok, "safeVerify refused what verify accepted");
    checkEvent(result.event, provider, vector);
  } else {
    const error = await refusedThenFine(() => api.verify(provider, input, options), vector.expect);
    const text = [error.message, error.hint, JSON.stringify(error)].join("\n");
    ok(!vector.secrets.some((secret) => secret !== "" && text.includes(secret)), "the error quotes a secret");
    ok(!result.ok && api.isWebhookError(result.error), "safeVerify accepted what verify refused");
    equal(result.error.code, vector.expect.code, "code of safeVerify");
  }
}

async function requestCase({ api, provider, refusedThenFine }, vector) {
  const [{ body, headers }, options] = delivery(vector);
  const verify = () =>
    api.verifyRequest(provider, new Request("https://example.com/", { method: "POST", body, headers }), options);
  if (vector.expect.code === undefined) {
    checkEvent(await verify(), provider, vector);
  } else {
    await refusedThenFine(verify, vector.expect);
  }
}

async function signingCase({ api, provider }, { body, secret, scheme, now, expect }) {
  equal(api.sign(provider, body, { secret, scheme, now }), expect.signature, "signature");
  const headers = api.testHeaders(provider, body, { secret, scheme, now });
  equal(lowerCased(headers), lowerCased(expect.headers), "headers");
}

function checkEvent(event, provider, vector) {
  const { expect } = vector;
  equal(event.provider, provider, "provider");
  equal(event.type, expect.type, "type");
  equal(event.id, expect.id, "id");
  equal(event.scheme, expect.scheme, "scheme");
  equal(event.secretIndex, expect.secret_index, "secretIndex");
  equal(event.authenticated, expect.authenticated, "authenticated");
  if (expect.authenticated === "fields") {
    equal(event.fields, expect.fields, "fields");
    ok(!("body" in event) && !("payload" in event), "what was not signed is in the event");
    return;
  }
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(event.body);
  equal(event.payload, JSON.parse(text), "payload");
  const body = bodyOf(vector);
  if (vector.options?.reserialized) equal(event.payload, JSON.parse(body), "payload");
  else equal([...event.body], [...bytesOf(body)], "body");
}

/** The arguments of `verify` that a vector stands for. */
function delivery({ headers, secrets, now, options = {}, ...vector }) {
  const body = bodyOf(vector);
  return [
    // The parsed object is how a JavaScript caller says that the text is not the sender's.
    { headers, body: options.reserialized ? JSON.parse(body) : body },
    {
      secret: secrets,
      now,
      tolerance: options.tolerance,
      nestedTolerance: options.nested_tolerance,
      allowSimple: options.allow_simple,
      maxBodyBytes: options.max_body_bytes,
    },
  ];
}

/** Whether a vector's headers come out of a `Headers` object as they went in. */
function fitsRequest({ headers, options }) {
  if (options?.reserialized) return false;
  const given = Array.isArray(headers) ? headers : Object.entries(headers);
  try {
    const kept = new Headers(given);
    return given.every(([name, value]) => kept.get(name) === value);
  } catch {
    return false;
  }
}

const bodyOf = ({ body, body_hex }) =>
  body ?? Uint8Array.from(body_hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

const bytesOf = (body) => (typeof body === "string" ? new TextEncoder().encode(body) : body);

const lowerCased = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
