// What every store of the replay guard must do, as data.
//
// A store opens as
//   brief      a guard whose lease `lapse` outlasts
//   patient    one over the same keys whose lease does not end during the test
//   forgetful  one whose retention `lapse` outlasts
//   lapse()    lets that time go by

import { equal, ok, suite } from "../check.mjs";

/** Runs all cases at once, because most of them wait for a lease to end. */
export async function contractOf(store, open) {
  const cases = contract.map(({ name, run }) => {
    const outcome = Promise.resolve(open()).then((guards) => run(guards, `${name} ${crypto.randomUUID()}`));
    // suite() looks at it later.
    outcome.catch(() => {});
    return { name, outcome };
  });
  return suite(`replay guard, ${store}`, cases, ({ outcome }) => outcome);
}

const reserved = async (guard, key) => {
  const reservation = await guard.reserve(key);
  equal(reservation.state, "reserved", "state");
  return reservation;
};

const completed = async (guard, key) => equal(await guard.reserve(key), { state: "completed" }, "reservation");

const inProgress = async (guard, key) => {
  const { state, retryAfter, ...more } = await guard.reserve(key);
  equal([state, more], ["in_progress", {}], "reservation");
  ok(Number.isInteger(retryAfter) && retryAfter > 30 && retryAfter <= 60, `retryAfter is ${retryAfter}`);
};

const contract = [
  {
    name: "reserved, in progress, completed",
    async run({ patient }, key) {
      const reservation = await reserved(patient, key);
      await inProgress(patient, key);
      equal(await reservation.complete(), undefined, "what complete() resolves to");
      await completed(patient, key);
      await completed(patient, key);
    },
  },
  {
    name: "of fifty at once one is reserved",
    async run({ patient }, key) {
      const all = await Promise.all(Array.from({ length: 50 }, () => patient.reserve(key)));
      equal(all.filter(({ state }) => state === "reserved").length, 1, "reserved");
      equal(all.filter(({ state }) => state === "in_progress").length, 49, "in progress");
    },
  },
  {
    name: "released, and the next delivery has it",
    async run({ patient }, key) {
      const first = await reserved(patient, key);
      equal(await first.release(), undefined, "what release() resolves to");
      const second = await reserved(patient, key);
      await first.release();
      await inProgress(patient, key);
      await second.complete();
      await completed(patient, key);
    },
  },
  {
    name: "completing twice, and releasing what is completed, change nothing",
    async run({ patient }, key) {
      const reservation = await reserved(patient, key);
      await reservation.complete();
      await reservation.complete();
      await reservation.release();
      await completed(patient, key);
    },
  },
  {
    name: "keys do not touch each other",
    async run({ patient }, key) {
      const texts = [
        "",
        "'",
        '"',
        "\\",
        "\n",
        "\0",
        "%",
        "é",
        "e\u0301",
        "😀",
        "__proto__",
        ":null",
        ":undefined",
        "x".repeat(10_000),
      ];
      const keys = texts.map((text) => `${key}${text}`);
      const reservations = [];
      for (const each of keys) reservations.push(await reserved(patient, each));
      await reservations[1].complete();
      await completed(patient, keys[1]);
      for (const [index, each] of keys.entries()) if (index !== 1) await inProgress(patient, each);
    },
  },
  {
    name: "a lease that ends lets the next delivery reserve",
    async run({ brief, patient, lapse }, key) {
      await reserved(brief, key);
      await lapse();
      const second = await reserved(patient, key);
      await inProgress(patient, key);
      await second.complete();
      await completed(patient, key);
    },
  },
  {
    name: "after the lease, of fifty at once one is reserved",
    async run({ brief, patient, lapse }, key) {
      await reserved(brief, key);
      await lapse();
      const all = await Promise.all(Array.from({ length: 50 }, () => patient.reserve(key)));
      equal(all.filter(({ state }) => state === "reserved").length, 1, "reserved");
    },
  },
  {
    name: "completed late, when nobody else has it: completed all the same",
    async run({ brief, patient, lapse }, key) {
      const late = await reserved(brief, key);
      await lapse();
      await late.complete();
      await completed(patient, key);
    },
  },
  {
    name: "completed late, when somebody else has it: nothing changes",
    async run({ brief, patient, lapse }, key) {
      const late = await reserved(brief, key);
      await lapse();
      const next = await reserved(patient, key);
      await late.complete();
      await inProgress(patient, key);
      await next.release();
      await reserved(patient, key);
    },
  },
  {
    name: "completed late, when somebody else had it and released it: completed all the same",
    async run({ brief, patient, lapse }, key) {
      const late = await reserved(brief, key);
      await lapse();
      await (await reserved(patient, key)).release();
      await late.complete();
      await completed(patient, key);
    },
  },
  {
    name: "completed late, when somebody else had it and its lease ended too: completed all the same",
    async run({ brief, patient, lapse }, key) {
      const late = await reserved(brief, key);
      await lapse();
      await reserved(brief, key);
      await lapse();
      await late.complete();
      await completed(patient, key);
    },
  },
  {
    name: "released late, when somebody else has it: nothing changes",
    async run({ brief, patient, lapse }, key) {
      const late = await reserved(brief, key);
      await lapse();
      const next = await reserved(patient, key);
      await late.release();
      await inProgress(patient, key);
      await next.complete();
      await late.release();
      await completed(patient, key);
    },
  },
  {
    name: "completed outlasts the lease",
    async run({ brief, lapse }, key) {
      await (await reserved(brief, key)).complete();
      await lapse();
      await completed(brief, key);
    },
  },
  {
    name: "after the retention the key is new",
    async run({ forgetful, lapse }, key) {
      await (await reserved(forgetful, key)).complete();
      await lapse();
      await (await reserved(forgetful, key)).complete();
      await completed(forgetful, key);
    },
  },
];
