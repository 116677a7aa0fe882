import { equal, ok } from "../check.mjs";
import { bytes, headersOf, payload, summary, verifyWith, viaJson } from "../fixture.mjs";

export const events = [
  {
    name: "event: what it shows of itself",
    run(api) {
      const event = verifyWith(api);
      equal(Object.keys(event), [...Object.keys(event).filter((key) => key !== "payload"), "payload"], "keys");
      equal({ ...event }, { ...summary, payload }, "spread");
      equal(structuredClone(event), { ...summary, payload }, "structuredClone");
      equal(viaJson(event), { ...viaJson(summary), payload }, "JSON.stringify");
      equal(viaJson(event).occurredAt, "2027-01-15T08:00:00.000Z", "occurredAt in JSON");
      equal([...event.body], [...bytes], "body");
      ok(event.body.constructor.name === "Uint8Array", "body is not a plain Uint8Array");
    },
  },
  {
    name: "event: payload is parsed once",
    run(api) {
      const event = verifyWith(api);
      const { payload: first } = event;
      ok(event.payload === first, "two objects");
    },
  },
  {
    name: "event: changing the bytes changes neither payload nor problems",
    run(api) {
      const event = verifyWith(api);
      event.body.fill(0x20);
      equal([event.payload, event.problems], [payload, []], "payload, problems");
    },
  },
  {
    name: "event: __proto__ in the body stays a property",
    run(api) {
      const body = `{"__proto__":{"polluted":true},"timestamp":${payload.timestamp},"webhook_type":"status.updated"}`;
      const headers = api.testHeaders("didit", body, { secret: "s", now: payload.timestamp });
      const event = verifyWith(api, { body, headers, secret: "s" });
      ok(event.payload.polluted === undefined && Object.hasOwn(event.payload, "__proto__"), "prototype was set");
    },
  },
  {
    name: "event: of Simple, nothing but what was signed",
    run(api) {
      const event = verifyWith(api, { headers: headersOf(api, "simple"), allowSimple: true });
      const { timestamp, session_id, status, webhook_type } = payload;
      equal(
        event,
        {
          ...summary,
          id: null,
          dedupeKey: null,
          subject: null,
          occurredAt: null,
          scheme: "simple",
          authenticated: "fields",
          fields: { timestamp: String(timestamp), session_id, status, webhook_type },
        },
        "event",
      );
    },
  },
  {
    name: "event: allowSimple does not weaken a delivery that has more",
    run(api) {
      const headers = { ...headersOf(api, "simple"), ...headersOf(api, "v2") };
      equal(verifyWith(api, { headers, allowSimple: true }).authenticated, "body", "authenticated");
    },
  },
];
