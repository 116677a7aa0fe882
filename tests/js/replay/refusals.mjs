// What the guards refuse, and what they say when a store fails.

import { equal, ok, refused, thrownBy } from "../check.mjs";

const command = async () => "done";
const database = { prepare() {}, batch() {} };
const namespace = { idFromName() {}, get() {} };

const guards = {
  memoryGuard: (api, options) => api.memoryGuard(options),
  redisGuard: (api, options) => api.redisGuard(command, options),
  d1Guard: (api, options) => api.d1Guard(database, options),
  durableObjectGuard: (api, options) => api.durableObjectGuard(namespace, options),
};

const wrong = {
  leaseSeconds: [0, -1, 0.5, NaN, Infinity, "60", null, 86_401],
  retentionSeconds: [0, -1, 0.5, NaN, Infinity, "60", null, 31_536_001],
};

/** Answers with what each of the store's three steps throws. */
async function failures(guard, break_) {
  const reservation = await guard.reserve("didit:user-7");
  break_();
  return Promise.all([
    thrownBy(() => guard.reserve("didit:user-7")),
    thrownBy(() => reservation.complete()),
    thrownBy(() => reservation.release()),
  ]);
}

export const refusals = [
  ...Object.entries(guards).flatMap(([name, make]) => [
    {
      name: `${name}: options that are wrong, misspelt or no object`,
      async run(api) {
        for (const [option, values] of Object.entries(wrong)) {
          for (const value of values) {
            const error = await refused(api, () => make(api, { [option]: value }), "invalid_argument");
            ok(error.message.startsWith(option), error.message);
          }
        }
        const error = await refused(api, () => make(api, { leaseSecond: 5 }), "invalid_argument");
        ok(error.message.includes("leaseSecond") && error.hint.includes("retentionSeconds"), error.message);
        for (const value of [null, 5, "60", []]) await refused(api, () => make(api, value), "invalid_argument");
        make(api, undefined);
        make(api, { leaseSeconds: undefined, retentionSeconds: 31_536_000 });
      },
    },
    {
      name: `${name}: a lease that is longer than the retention`,
      async run(api) {
        for (const options of [{ leaseSeconds: 11, retentionSeconds: 10 }, { retentionSeconds: 59 }]) {
          const error = await refused(api, () => make(api, options), "invalid_argument");
          ok(/^leaseSeconds \((11|60)\).*retentionSeconds \((10|59)\)$/.test(error.message), error.message);
        }
        make(api, { leaseSeconds: 10, retentionSeconds: 10 });
      },
    },
    {
      name: `${name}: keys that are none`,
      async run(api) {
        for (const key of ["", null, undefined, 5, {}]) {
          const error = await refused(api, () => make(api).reserve(key), "invalid_argument");
          ok(error.message.startsWith("the key") && error.hint.includes("dedupeKey"), error.message);
        }
      },
    },
  ]),
  {
    name: "memoryGuard: maxKeys and now",
    async run(api) {
      for (const maxKeys of [0, -1, 1.5, "5", null, 2 ** 24 + 1]) {
        const error = await refused(api, () => api.memoryGuard({ maxKeys }), "invalid_argument");
        ok(error.message.startsWith("maxKeys"), error.message);
      }
      for (const now of [5, null, new Date(), () => NaN, () => new Date(), () => undefined]) {
        const error = await refused(api, () => api.memoryGuard({ now }), "invalid_argument");
        ok(error.message.startsWith("now must"), error.message);
      }
      const error = await refused(api, () => api.memoryGuard({ now: Date.now }), "invalid_argument");
      ok(error.message.includes("milliseconds") && error.hint.includes("/ 1000"), error.message);
    },
  },
  {
    name: "redisGuard: a client instead of a function, and a prefix that is no text",
    async run(api) {
      for (const client of [{ sendCommand() {} }, undefined, null, "redis://localhost"]) {
        const error = await refused(api, () => api.redisGuard(client), "invalid_argument");
        ok(error.hint.includes("client.sendCommand(args)") && error.hint.includes("client.call(...args)"), error.hint);
      }
      await refused(api, () => api.redisGuard(command, { prefix: 5 }), "invalid_argument");
      await refused(api, () => api.redisGuard(command, { prefix: null }), "invalid_argument");
    },
  },
  {
    name: "d1Guard, durableObjectGuard: a binding that is not there",
    async run(api) {
      for (const binding of [undefined, null, "DB", {}]) {
        const one = await refused(api, () => api.d1Guard(binding), "invalid_argument");
        ok(one.hint.includes("d1_databases"), one.hint);
        const other = await refused(api, () => api.durableObjectGuard(binding), "invalid_argument");
        ok(other.hint.includes("durable_objects"), other.hint);
      }
    },
  },
  {
    name: "a store that fails: the code, the cause, and nothing of the key",
    async run(api) {
      const cause = new Error("connection lost");
      let sent = [];
      let fail = false;
      const guard = api.redisGuard(async (args) => {
        sent.push(...args);
        if (fail) throw cause;
        return "reserved";
      });
      const errors = await failures(guard, () => {
        fail = true;
      });
      for (const error of errors) {
        ok(api.isWebhookError(error), String(error));
        equal([error.code, error.status, error.cause === cause], ["guard_unavailable", 503, true], "error");
        ok(error.hint.length > 0 && !`${error.message}${error.hint}`.includes("user-7"), error.message);
      }
      equal(new Set(errors.map(({ message }) => message)).size, 3, "different messages");
      ok(!sent.join().includes("user-7"), "the store was shown the key");
      sent = [];
    },
  },
  {
    name: "a Redis command that answers with something else: never taken for an answer",
    async run(api) {
      for (const answer of [undefined, null, "", false, "OK", [], {}, "reserve", NaN]) {
        const error = await thrownBy(() => api.redisGuard(async () => answer).reserve("didit:1"));
        equal([error.code, error.cause instanceof TypeError], ["guard_unavailable", true], `error for ${answer}`);
      }
      const bytes = api.redisGuard(async () => ({ toString: () => "completed" }));
      equal(await bytes.reserve("didit:1"), { state: "completed" }, "an answer as bytes");
      const lapsing = api.redisGuard(async () => "0");
      equal(await lapsing.reserve("didit:1"), { state: "in_progress", retryAfter: 1 }, "a lease about to end");
    },
  },
  {
    name: "a Durable Object that refuses",
    async run(api) {
      const stub = { fetch: async () => ({ ok: false, status: 500, json: async () => ({}) }) };
      const guard = api.durableObjectGuard({ idFromName: (name) => name, get: () => stub });
      const error = await thrownBy(() => guard.reserve("didit:1"));
      equal([error.code, error.cause.message], ["guard_unavailable", "the Durable Object answered with 500"], "error");
    },
  },
];
