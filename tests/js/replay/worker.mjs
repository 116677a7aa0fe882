// The guards for Workers, inside one.
//
//   POST /schema              makes the table
//   POST /contract/GUARD      answers with the contract's results
//   POST /GUARD/LEASE_SECONDS receives a delivery; its effect is a request to the binding EFFECT

import * as api from "kyc-webhooks";
import { D1_SCHEMA, d1Guard, durableObjectGuard, memoryGuard } from "kyc-webhooks/replay";
import { contractOf } from "./contract.mjs";
import { openMemory } from "./memory.mjs";
import { receive } from "./receiver.mjs";

export { ReplayGuardObject } from "kyc-webhooks/replay";

const guards = {
  d1: (env, options) => d1Guard(env.DB, options),
  "durable-object": (env, options) => durableObjectGuard(env.REPLAY_GUARD, options),
};

const openIn = (env, guard) => () => ({
  brief: guards[guard](env, { leaseSeconds: 1 }),
  patient: guards[guard](env, { leaseSeconds: 60 }),
  forgetful: guards[guard](env, { retentionSeconds: 1 }),
  lapse: () => new Promise((resolve) => setTimeout(resolve, 1200)),
});

export default {
  async fetch(request, env) {
    const [what, how] = new URL(request.url).pathname.slice(1).split("/");
    if (what === "schema") {
      await env.DB.exec(D1_SCHEMA);
      return new Response();
    }
    if (what === "contract") {
      const open = how === "memory" ? openMemory({ memoryGuard }) : openIn(env, how);
      return Response.json({ runtime: navigator.userAgent, suites: [await contractOf(how, open)] });
    }
    const guard = guards[what](env, { leaseSeconds: Number(how) });
    const delivery = { body: await request.text(), headers: request.headers };
    const status = await receive(api, guard, delivery, async (id) => {
      await env.EFFECT.fetch(`https://effect/${id}`);
    });
    return new Response(null, { status });
  },
};
