// The guards for Workers, inside one.
//
//   POST /schema              makes the tables
//   POST /everywhere          answers with the results of everywhere.mjs
//   POST /forgetting          answers with those of forgetting.mjs
//   POST /contract/GUARD      answers with those of the contract
//   POST /GUARD/LEASE_SECONDS receives a delivery; its effect is a request to the binding EFFECT

import * as api from "kyc-webhooks";
import * as replay from "kyc-webhooks/replay";
import { suite } from "../check.mjs";
import { contractOf } from "./contract.mjs";
import { replayGuard } from "./everywhere.mjs";
import { forgetting } from "./forgetting.mjs";
import { receive } from "./receiver.mjs";

export { ReplayGuardObject } from "kyc-webhooks/replay";
export { ObservedGuardObject } from "./forgetting.mjs";

const guards = {
  d1: (env, options) => replay.d1Guard(env.DB, options),
  "durable-object": (env, options) => replay.durableObjectGuard(env.REPLAY_GUARD, options),
};

const openIn = (env, guard) => () => ({
  brief: guards[guard](env, { leaseSeconds: 1 }),
  patient: guards[guard](env, { leaseSeconds: 60 }),
  forgetful: guards[guard](env, { leaseSeconds: 1, retentionSeconds: 1 }),
  lapse: () => new Promise((resolve) => setTimeout(resolve, 1200)),
});

export default {
  async fetch(request, env) {
    const [what, how] = new URL(request.url).pathname.slice(1).split("/");
    if (what === "schema") {
      for (const database of [env.DB, env.FRESH]) await database.exec(replay.D1_SCHEMA);
      return new Response();
    }
    if (what === "contract") {
      return Response.json([await contractOf(how, openIn(env, how))]);
    }
    if (what === "everywhere") return Response.json(await replayGuard(replay));
    if (what === "forgetting") {
      return Response.json([await suite("replay guard, forgetting", forgetting, ({ run }) => run(replay, env))]);
    }
    const guard = guards[what](env, { leaseSeconds: Number(how) });
    const delivery = { body: await request.text(), headers: request.headers };
    const status = await receive(api, guard, delivery, async (id) => {
      await env.EFFECT.fetch(`https://effect/${id}`);
    });
    return new Response(null, { status });
  },
};
