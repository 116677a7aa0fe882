// What is left in D1 and in a Durable Object once an event may be forgotten, and what a missing table says.

import { ReplayGuardObject } from "kyc-webhooks/replay";
import { equal, ok, thrownBy } from "../check.mjs";

/** The guard's object, which also tells what it has stored. */
export class ObservedGuardObject extends ReplayGuardObject {
  constructor(state, env) {
    super(state, env);
    this.storage = state.storage;
  }

  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === "/ring") await this.alarm();
    if (pathname === "/silence") await this.storage.deleteAlarm();
    if (pathname === "/") return super.fetch(request);
    const entries = [...(await this.storage.list()).values()];
    return Response.json({ entries, alarm: await this.storage.getAlarm() });
  }
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A namespace that notes the one object it was asked for. */
function observing(namespace) {
  const observed = {
    idFromName: (name) => namespace.idFromName(name),
    get(id) {
      observed.ask = async (path) => (await namespace.get(id).fetch(`https://replay-guard${path}`)).json();
      return namespace.get(id);
    },
  };
  return observed;
}

export const forgetting = [
  {
    name: "D1: completing an event deletes what has ended, and nothing else",
    async run({ d1Guard }, env) {
      const keys = async () => {
        const { results } = await env.FRESH.prepare(
          "SELECT token, ends > unixepoch() AS lasts FROM kyc_webhook_replay",
        ).all();
        return results;
      };
      const brief = d1Guard(env.FRESH, { leaseSeconds: 1, retentionSeconds: 1 });
      await (await brief.reserve("didit:completed")).complete();
      await brief.reserve("didit:reserved");
      equal((await keys()).length, 2, "rows");
      await sleep(1200);
      await (await d1Guard(env.FRESH).reserve("didit:another")).complete();
      equal(await keys(), [{ token: null, lasts: 1 }], "rows");
    },
  },
  {
    name: "D1: keys are digests",
    async run({ d1Guard }, env) {
      await d1Guard(env.FRESH).reserve("didit:user-7");
      const { results } = await env.FRESH.prepare("SELECT key FROM kyc_webhook_replay").all();
      ok(results.length > 0 && results.every(({ key }) => /^[0-9a-f]{64}$/.test(key)), JSON.stringify(results));
    },
  },
  {
    name: "D1: without the table guard_unavailable, whose cause names it",
    async run({ d1Guard }, env) {
      const error = await thrownBy(() => d1Guard(env.EMPTY).reserve("didit:user-7"));
      equal([error.code, error.status], ["guard_unavailable", 503], "error");
      ok(error.cause.message.includes("no such table: kyc_webhook_replay"), error.cause.message);
      ok(!error.cause.stack.includes("user-7"), error.cause.stack);
    },
  },
  {
    name: "D1: the schema may be applied again",
    async run({ D1_SCHEMA, d1Guard }, env) {
      await d1Guard(env.FRESH).reserve("didit:kept");
      const count = () => env.FRESH.prepare("SELECT count(*) AS rows FROM kyc_webhook_replay").first("rows");
      const before = await count();
      await env.FRESH.exec(D1_SCHEMA);
      equal([before > 0, await count()], [true, before], "rows");
    },
  },
  {
    name: "Durable Object: when the event is forgotten, nothing is stored and no alarm set",
    async run({ durableObjectGuard }, env) {
      const namespace = observing(env.OBSERVED);
      const guard = durableObjectGuard(namespace, { leaseSeconds: 1, retentionSeconds: 2 });
      const reservation = await guard.reserve(`didit:${crypto.randomUUID()}`);
      const during = await namespace.ask("/stored");
      equal([during.entries.length, during.alarm], [1, during.entries[0].ends], "entries, alarm while reserved");
      await reservation.complete();
      const after = await namespace.ask("/stored");
      equal(after.entries, [{ token: null, ends: after.alarm }], "entries once completed");
      ok(after.alarm >= during.alarm + 1000, "the retention does not replace the lease");
      for (let tries = 0; tries < 50 && (await namespace.ask("/stored")).entries.length > 0; tries++) await sleep(200);
      equal(await namespace.ask("/stored"), { entries: [], alarm: null }, "what is stored");
    },
  },
  {
    name: "Durable Object: the lease ends in time, though its alarm be late",
    async run({ durableObjectGuard }, env) {
      const namespace = observing(env.OBSERVED);
      const guard = durableObjectGuard(namespace, { leaseSeconds: 1 });
      const key = `didit:${crypto.randomUUID()}`;
      await guard.reserve(key);
      await namespace.ask("/silence");
      await sleep(1200);
      equal((await namespace.ask("/stored")).entries.length, 1, "entries");
      equal((await guard.reserve(key)).state, "reserved", "state");
    },
  },
  {
    name: "Durable Object: an alarm that rings too early deletes nothing",
    async run({ durableObjectGuard }, env) {
      const namespace = observing(env.OBSERVED);
      const guard = durableObjectGuard(namespace);
      const key = `didit:${crypto.randomUUID()}`;
      await (await guard.reserve(key)).complete();
      const before = await namespace.ask("/stored");
      equal(await namespace.ask("/ring"), before, "what is stored");
      equal(await guard.reserve(key), { state: "completed" }, "reservation");
    },
  },
];
