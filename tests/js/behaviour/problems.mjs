// event.problems: where the payload departs from its type, and never a reason to refuse.

import { equal, ok } from "../check.mjs";
import { authenticateWith, headersOf, journey, now, payload, secret, verifyWith } from "../fixture.mjs";

const odd = { ...payload, status: 5, workflow_version: "quagga", decision: { id_verifications: [{ status: true }] } };

const verifyOdd = (api) => {
  const body = JSON.stringify(odd);
  return verifyWith(api, { body, headers: api.testHeaders("didit", body, { secret, now }) });
};

export const problems = [
  {
    name: "problems: none for a body as documented",
    run: (api) => equal(verifyWith(api).problems, [], "problems"),
  },
  {
    name: "problems: a verified delivery is an event all the same, with the paths",
    run(api) {
      const event = verifyOdd(api);
      equal(event.authenticated, "body", "authenticated");
      equal(event.payload, odd, "payload");
      equal(event.outcome, null, "outcome of a status that is no text");
      const paths = event.problems.map((problem) => problem.split(":")[0]).sort();
      equal(paths, ["decision.id_verifications[0].status", "status", "workflow_version"], "paths");
      ok(
        event.problems.every((problem) => /: expected .+, found \w+/.test(problem)),
        event.problems.join("\n"),
      );
    },
  },
  {
    name: "problems: quote no value",
    run: (api) => ok(!verifyOdd(api).problems.join().includes("quagga"), "a value is quoted"),
  },
  {
    name: "problems: found out once, and only for who asks",
    run(api) {
      const event = verifyOdd(api);
      const { problems: first } = event;
      ok(event.problems === first, "two lists");
      ok(!Object.keys(event).includes("problems") && !("problems" in { ...event }), "enumerable");
      ok(!JSON.stringify(event).includes("expected"), "in the JSON");
    },
  },
  {
    name: "problems: of senders, and of bodies beyond the default limit",
    run(api) {
      const body = { ...journey, body: { ...journey.body, systemDecision: 1, filler: "x".repeat(1_100_000) } };
      const event = authenticateWith(api, { body, maxBodyBytes: 2_000_000 });
      equal(
        event.problems.map((problem) => problem.split(":")[0]),
        ["body.systemDecision"],
        "paths",
      );
    },
  },
  {
    name: "problems: none of a type that nobody knows",
    run(api) {
      const body = JSON.stringify({ webhook_type: "case.opened", timestamp: now, status: 5 });
      const headers = api.testHeaders("didit", body, { secret, now });
      const event = verifyWith(api, { body, headers });
      equal([event.type, event.problems, event.payload.status], ["case.opened", [], 5], "event");
    },
  },
  {
    name: "problems: not of a delivery of which only fields were signed",
    run(api) {
      const event = verifyWith(api, { headers: headersOf(api, "simple"), allowSimple: true });
      ok(!("problems" in event), "problems of what was not signed");
    },
  },
];
