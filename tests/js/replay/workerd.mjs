// What the guards for Workers must do beyond the contract: among Workers, and when workerd ends while one acts.

import { equal } from "../check.mjs";
import { deliveryOf, fifty, tally } from "./receiver.mjs";

const statusesOf = (responses) => tally(responses.map(({ status }) => status));

export const GUARDS = ["d1", "durable-object"];

/** A path that no later delivery takes back before the test is over, and one whose lease is soon over. */
const patient = (guard) => `${guard}/60`;
const brief = (guard) => `${guard}/1`;

/** `open` starts workerd with what it kept before; it answers with two Workers and the effects they had. */
export const workerd = GUARDS.flatMap((guard) => [
  {
    name: `${guard}: of fifty deliveries at once one has the effect`,
    async run({ api, open }) {
      await open(async ({ post, effects }) => {
        const delivery = deliveryOf(api, crypto.randomUUID());
        const { 200: acknowledged = 0, 503: later = 0 } = statusesOf(
          await fifty(() => post("one", patient(guard), delivery)),
        );
        equal([acknowledged >= 1, acknowledged + later], [true, 50], "statuses");
        equal((await post("one", patient(guard), delivery)).status, 200, "one more delivery");
        equal(effects.length, 1, "effects");
      });
    },
  },
  {
    name: `${guard}: two Workers at once: one effect`,
    async run({ api, open }) {
      await open(async ({ post, effects }) => {
        const delivery = deliveryOf(api, crypto.randomUUID());
        const { 200: acknowledged = 0, 503: later = 0 } = statusesOf(
          await fifty((index) => post(index % 2 === 0 ? "one" : "two", patient(guard), delivery)),
        );
        equal([acknowledged >= 1, acknowledged + later], [true, 50], "statuses");
        equal(effects.length, 1, "effects");
      });
    },
  },
  {
    name: `${guard}: workerd killed while a Worker acts: held until its lease ends, and then once`,
    async run({ api, open }) {
      const [done, held, freed] = Array.from({ length: 3 }, () => deliveryOf(api, crypto.randomUUID()));
      await open(async ({ post, acting, hang }) => {
        equal((await post("one", patient(guard), done)).status, 200, "status");
        hang();
        // Nobody will ever answer these two.
        post("one", patient(guard), held).catch(() => {});
        post("one", brief(guard), freed).catch(() => {});
        await acting(3);
      });
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await open(async ({ post, effects }) => {
        equal((await post("one", patient(guard), done)).status, 200, "status of what was completed before");
        equal((await post("two", patient(guard), held)).status, 503, "status of what is held still");
        equal(effects, [], "effects");
        await fifty(() => post("two", brief(guard), freed));
        equal((await post("one", brief(guard), freed)).status, 200, "status after the lease");
        equal(effects.length, 1, "effects");
      });
    },
  },
]);
