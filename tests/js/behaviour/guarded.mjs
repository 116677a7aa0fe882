// handleWebhook with a replay guard: each event takes effect once, and nothing is lost.

import { equal } from "../check.mjs";
import { headersOf, now, payload, secret, text } from "../fixture.mjs";

const KEY = `didit:${payload.event_id}`;

/** A guard that remembers, and notes down what it is asked. */
function fakeGuard(states = {}) {
  const asked = [];
  const guard = {
    async reserve(key) {
      asked.push(`reserve ${key}`);
      if (states[key] !== undefined) return states[key];
      states[key] = { state: "in_progress", retryAfter: 2.1 };
      return {
        state: "reserved",
        async complete() {
          asked.push("complete");
          states[key] = { state: "completed" };
        },
        async release() {
          asked.push("release");
          delete states[key];
        },
      };
    },
  };
  return { guard, asked };
}

/** Posts the delivery of the fixture, or another, and gives the answer. */
async function post(api, options, { body = text, headers = headersOf(api) } = {}) {
  const request = new Request("https://example.com/", { method: "POST", headers, body });
  const response = await api.handleWebhook("didit", request, { secret, now, onError() {}, ...options });
  return [response.status, await response.text(), response.headers.get("retry-after")];
}

const DONE = [200, "", null];
const FAILED = [500, '{"code":"handler_failed"}', null];
const BUSY = [503, '{"code":"in_progress"}', "3"];
const UNAVAILABLE = [503, '{"code":"guard_unavailable"}', null];

export const guarded = [
  {
    name: "guard: the same event again is content and does nothing",
    async run(api) {
      const { guard, asked } = fakeGuard();
      let effects = 0;
      const options = { guard, onEvent: () => void effects++ };
      equal([await post(api, options), await post(api, options)], [DONE, DONE], "answers");
      equal([effects, asked], [1, [`reserve ${KEY}`, "complete", `reserve ${KEY}`]], "effects, asked");
    },
  },
  {
    name: "guard: what failed is released, and the next delivery does it",
    async run(api) {
      const { guard, asked } = fakeGuard();
      const results = [() => Promise.reject(new Error("down")), () => {}];
      const options = { guard, onEvent: () => results.shift()() };
      equal([await post(api, options), await post(api, options)], [FAILED, DONE], "answers");
      equal(asked, [`reserve ${KEY}`, "release", `reserve ${KEY}`, "complete"], "asked");
    },
  },
  {
    name: "guard: while another worker has it, 503 with whole seconds",
    async run(api) {
      const { guard } = fakeGuard();
      let finish;
      const onEvent = () => new Promise((resolve) => (finish = resolve));
      const first = post(api, { guard, onEvent });
      while (finish === undefined) await new Promise((resolve) => setTimeout(resolve));
      equal(await post(api, { guard, onEvent }), BUSY, "the second");
      finish();
      equal(await first, DONE, "the first");
    },
  },
  {
    name: "guard: one that fails closes the door, for nothing is lost",
    async run(api) {
      const down = new Error("the store is down");
      const answers = [
        () => Promise.reject(down),
        () => {
          throw down;
        },
        async () => undefined,
        async () => ({ state: "unheard of" }),
        async () => ({ state: "in_progress" }),
        async () => ({ state: "reserved" }),
        async () => ({ state: "reserved", complete() {} }),
        async () => ({ state: "Completed" }),
        async () => "completed",
      ];
      for (const reserve of answers) {
        const errors = [];
        let effects = 0;
        const options = { guard: { reserve }, onEvent: () => void effects++, onError: (error) => errors.push(error) };
        equal(await post(api, options), UNAVAILABLE, "answer");
        equal([effects, errors.length], [0, 1], "effects, errors");
      }
    },
  },
  {
    name: "guard: one that never answers acknowledges nothing",
    async run(api) {
      let effects = 0;
      const guard = { reserve: () => new Promise(() => {}) };
      const answer = post(api, { guard, onEvent: () => void effects++ });
      const later = new Promise((resolve) => setTimeout(resolve, 50, "no answer"));
      equal([await Promise.race([answer, later]), effects], ["no answer", 0], "answer, effects");
    },
  },
  {
    name: "guard: the effect counts even if it cannot be noted down, and a failure if it cannot be released",
    async run(api) {
      const fails = (error) => () => Promise.reject(new Error(error));
      let tries = 0;
      const complete = () => Promise.reject(new Error(`complete ${++tries}`));
      const reservation = { state: "reserved", complete, release: fails("release") };
      const guard = { reserve: async () => reservation };
      const errors = [];
      const onError = (error) => errors.push(error.message);
      equal(await post(api, { guard, onError, onEvent() {} }), DONE, "complete fails");
      equal(await post(api, { guard, onError, onEvent: fails("mine") }), FAILED, "release fails");
      equal(errors, ["complete 4", "release", "mine"], "errors");
    },
  },
  {
    name: "guard: an effect that cannot be noted down at first is noted down after all",
    async run(api) {
      const { guard, asked } = fakeGuard();
      let failures = 2;
      const flaky = {
        async reserve(key) {
          const reservation = await guard.reserve(key);
          const complete = async () => {
            asked.push("try");
            if (failures-- > 0) throw new Error("connection reset");
            await reservation.complete();
          };
          return reservation.state === "reserved" ? { ...reservation, complete } : reservation;
        },
      };
      let effects = 0;
      const errors = [];
      const options = { guard: flaky, onEvent: () => void effects++, onError: (error) => errors.push(error) };
      equal([await post(api, options), await post(api, options)], [DONE, DONE], "answers");
      equal([effects, errors], [1, []], "effects, errors");
      equal(asked, [`reserve ${KEY}`, "try", "try", "try", "complete", `reserve ${KEY}`], "asked");
    },
  },
  {
    name: "guard: with waitUntil it is reserved before the answer and completed or released after",
    async run(api) {
      for (const [onEvent, last] of [
        [() => {}, "complete"],
        [() => Promise.reject(new Error("down")), "release"],
      ]) {
        const { guard, asked } = fakeGuard();
        let work;
        const waitUntil = (promise) => {
          work = promise;
        };
        equal(await post(api, { guard, onEvent, waitUntil }), DONE, "answer");
        equal(asked, [`reserve ${KEY}`], "asked before the answer");
        equal(await post(api, { guard, onEvent, waitUntil: () => {} }), BUSY, "another delivery meanwhile");
        await work;
        equal(asked.at(-1), last, "asked last");
      }
    },
  },
  {
    name: "guard: a refused delivery asks it nothing, nor does an event without a key",
    async run(api) {
      const { guard, asked } = fakeGuard();
      let effects = 0;
      const options = { guard, onEvent: () => void effects++ };
      equal((await post(api, options, { headers: {} }))[0], 401, "status");
      const headers = headersOf(api, "simple");
      equal(await post(api, { ...options, allowSimple: true }, { headers }), DONE, "fields only");
      equal([asked, effects], [[], 1], "asked, effects");
    },
  },
];
