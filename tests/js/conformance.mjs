// The conformance suite, as data: every runtime calls this with the package it loaded.

import { behaviour } from "./behaviour.mjs";
import { equal, ok, refused, suite } from "./check.mjs";
import {
  argumentsOf,
  bodyOf,
  checkEvent,
  fitsJavaScript,
  fitsRequest,
  functionsFor,
  secretTexts,
} from "./deliveries.mjs";
import { explanations } from "./explanations.mjs";
import { explainCase } from "./reports.mjs";

/**
 * @param entries { api, explaining }: the exports of the package, and of its entry "./explain"
 * @param vectors { canonical, deliveries, explain, samples, signing }: the parsed files of tests/vectors and tests/samples
 * @returns [{ suite, passed, total, failures: [{ name, reason }] }]
 */
export async function conformance({ api, explaining }, vectors) {
  return [
    ...(await vectorSuites({ api, explaining }, vectors)),
    await suite("behaviour", behaviour, ({ run }) => run(api)),
    await suite("explanations", explanations, ({ run }) => run(explaining, api)),
  ];
}

/** Of the suites those that are data alone, and take no time of their own. */
export async function vectorSuites({ api, explaining }, { canonical, deliveries, explain, samples, signing }) {
  // A refusal must leave the instance fit for the next delivery.
  const good = deliveries.didit.cases.find(
    ({ expect, options }) => expect.authenticated === "body" && options === undefined,
  );
  const refusedThenFine = async (operation, { code, offset }) => {
    const error = await refused(api, operation, code, offset);
    checkEvent(api.verify("didit", ...argumentsOf("didit", good)), "didit", good);
    return error;
  };

  const suites = [
    await suite("canonical.json", canonical.cases, (vector) => canonicalCase({ api, refusedThenFine }, vector)),
  ];
  for (const { provider, cases } of Object.values(deliveries)) {
    const context = { api, provider, refusedThenFine };
    const fit = cases.filter(fitsJavaScript);
    suites.push(
      await suite(`${provider}.json`, fit, (vector) => deliveryCase(context, vector)),
      await suite(`${provider}.json as Request`, fit.filter(fitsRequest), (vector) => requestCase(context, vector)),
    );
  }
  return [
    ...suites,
    await suite("signing.json", signing.cases, (vector) => signingCase({ api, provider: signing.provider }, vector)),
    await suite("explain.json", explain.cases, (vector) => explainCase(explaining, vector)),
    await suite("samples", samples, (sample) => sampleCase(api, sample)),
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
  const { decide, decideSafely } = functionsFor(api, provider, vector);
  const input = argumentsOf(provider, vector);
  const result = decideSafely?.(provider, ...input);
  if (vector.expect.code === undefined) {
    checkEvent(decide(provider, ...input), provider, vector);
    if (result === undefined) return;
    ok(result.ok, "the safe variant refused what the other accepted");
    checkEvent(result.event, provider, vector);
  } else {
    const error = await refusedThenFine(() => decide(provider, ...input), vector.expect);
    const text = [error.message, error.hint, JSON.stringify(error)].join("\n");
    ok(!secretTexts(vector).some((secret) => text.includes(secret)), "the error quotes a secret");
    if (result === undefined) return;
    ok(!result.ok && api.isWebhookError(result.error), "the safe variant accepted what the other refused");
    equal(result.error.code, vector.expect.code, "code of the safe variant");
  }
}

async function requestCase({ api, provider, refusedThenFine }, vector) {
  const { decideRequest } = functionsFor(api, provider, vector);
  const [{ body, headers }, options] = argumentsOf(provider, vector);
  const decide = () =>
    decideRequest(provider, new Request("https://example.com/", { method: "POST", body, headers }), options);
  if (vector.expect.code === undefined) {
    checkEvent(await decide(), provider, vector);
  } else {
    await refusedThenFine(decide, vector.expect);
  }
}

async function signingCase({ api, provider }, { body, secret, scheme, now, expect }) {
  equal(api.sign(provider, body, { secret, scheme, now }), expect.signature, "signature");
  const headers = api.testHeaders(provider, body, { secret, scheme, now });
  equal(lowerCased(headers), lowerCased(expect.headers), "headers");
}

function sampleCase(api, { provider, body }) {
  const event = api.parseUnverified(provider, { body });
  equal([event.provider, event.authenticated], [provider, "none"], "provider, authenticated");
  equal(event.problems, [], "problems");
  equal(event.payload, JSON.parse(body), "payload");
}

const lowerCased = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
