// A process that holds the CommonJS and the ESM build, as happens when a dependency uses the other one.

import { equal, ok, thrownBy } from "./check.mjs";
import { headersOf, summary, verifyWith } from "./fixture.mjs";

export const copies = [
  {
    name: "they are two",
    run: (one, other) => ok(one.verify !== other.verify && one.WebhookError !== other.WebhookError, "one copy only"),
  },
  {
    name: "they export the same",
    run: (one, other) => equal(Object.keys(one).sort(), Object.keys(other).sort(), "exports"),
  },
  {
    name: "each verifies what the other signed",
    run(one, other) {
      equal({ ...verifyWith(one, { headers: headersOf(other) }), payload: 0 }, { ...summary, payload: 0 }, "event");
      equal({ ...verifyWith(other, { headers: headersOf(one) }), payload: 0 }, { ...summary, payload: 0 }, "event");
    },
  },
  {
    name: "each recognises the other's error",
    async run(one, other) {
      for (const [thrower, reader] of [
        [one, other],
        [other, one],
      ]) {
        const error = await thrownBy(() => verifyWith(thrower, { secret: "another" }));
        ok(error instanceof reader.WebhookError, "instanceof does not recognise it");
        ok(reader.isWebhookError(error), "isWebhookError does not recognise it");
        class Mine extends reader.WebhookError {}
        ok(!(error instanceof Mine), "it passes for an error of a subclass");
      }
    },
  },
];
