// What parseUnverified must do: read, and never sound as if it had checked.

import { equal, ok, refused } from "../check.mjs";
import { bytes, journey, now, payload, text, viaJson } from "../fixture.mjs";

const parse = (api, delivery, options) => api.parseUnverified("didit", delivery, options);

const bodies = {
  didit: payload,
  dhmad: { type: "identity.verification.updated", data: { kyc_status: "rejected", external_user_id: "user-7" } },
  idwise: journey,
  agio: {
    applicantId: "applicant-1",
    externalUserId: "user-7",
    type: "applicantReviewed",
    reviewStatus: "completed",
    reviewResult: { reviewAnswer: "GREEN" },
    createdAt: "2027-01-15 08:00:00+0000",
  },
};

export const unverified = [
  ...Object.entries(bodies).map(([provider, body]) => ({
    name: `unverified: ${provider} says that nothing was checked`,
    run(api) {
      const event = api.parseUnverified(provider, { body });
      equal([event.provider, event.authenticated], [provider, "none"], "provider, authenticated");
      equal(event.payload, body, "payload");
      equal(event.problems, [], "problems");
      for (const told of ["scheme", "secretIndex", "credentialIndex", "fields"]) {
        ok(!(told in event), `${told} is in the event`);
      }
      ok(
        !/verified|"body"|"sender"/.test(JSON.stringify({ ...event, payload: null, provider, type: "" })),
        "sounds checked",
      );
    },
  })),
  {
    name: "unverified: the envelope, and dates as Date",
    run(api) {
      const event = parse(api, { body: text });
      equal(event.occurredAt, new Date(now * 1000), "occurredAt");
      equal(
        [event.type, event.id, event.subject, event.outcome],
        ["status.updated", payload.event_id, "Zoé", "approved"],
        "envelope",
      );
      const agio = api.parseUnverified("agio", { body: bodies.agio });
      equal(agio.occurredAt, new Date("2027-01-15T08:00:00Z"), "occurredAt of a date that is not RFC 3339");
      equal(viaJson(agio).occurredAt, "2027-01-15T08:00:00.000Z", "as JSON");
    },
  },
  {
    name: "unverified: a time that no Date can hold is null",
    run(api) {
      for (const timestamp of [9_000_000_000_000, 253_402_300_799_000]) {
        const { occurredAt } = parse(api, { body: JSON.stringify({ ...payload, timestamp }) });
        ok(occurredAt === null || !Number.isNaN(occurredAt.getTime()), "an invalid Date");
      }
    },
  },
  {
    name: "unverified: Didit's unsigned callback",
    run(api) {
      const event = parse(api, { body: { event_type: "kyb.registry_search.resolved", request_id: "r-1" } });
      equal(event.type, "kyb.registry_search.resolved", "type");
    },
  },
  {
    name: "unverified: every kind of body, and headers if there are any",
    run(api) {
      for (const body of [text, bytes, bytes.slice().buffer, payload]) {
        for (const headers of [undefined, {}, new Headers(), [["x-signature", "00"]]]) {
          equal(parse(api, { body, headers }).payload, payload, "payload");
        }
      }
      equal(parse(api, { body: text }, undefined).payload, payload, "payload");
    },
  },
  {
    name: "unverified: strict all the same",
    async run(api) {
      await refused(api, () => parse(api, { body: '{"webhook_type":"a","webhook_type":"b"}' }), "duplicate_key");
      await refused(api, () => parse(api, { body: "" }), "not_json");
      await refused(api, () => parse(api, { body: "{}" }), "type_missing");
      parse(api, { body: text }, { maxBodyBytes: bytes.length });
      await refused(api, () => parse(api, { body: text }, { maxBodyBytes: bytes.length - 1 }), "body_too_large");
    },
  },
  {
    name: "unverified: wrong use",
    async run(api) {
      for (const name of ["secret", "credential", "tolerance", "maxbodybytes"]) {
        const error = await refused(api, () => parse(api, { body: text }, { [name]: 1 }), "invalid_argument");
        ok(error.message.includes(name), error.message);
      }
      for (const delivery of [
        undefined,
        null,
        text,
        {},
        { body: 5 },
        { body: text, headers: null },
        { body: text, headers: 5 },
      ]) {
        await refused(api, () => parse(api, delivery), "invalid_argument");
      }
      for (const provider of ["diddit", "", "__proto__", null, 5]) {
        await refused(api, () => api.parseUnverified(provider, { body: text }), "invalid_argument");
      }
    },
  },
];
