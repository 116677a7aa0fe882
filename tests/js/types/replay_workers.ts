// The replay guard with Cloudflare's types only.

import { d1Guard, durableObjectGuard, type ReplayGuard, ReplayGuardObject } from "kyc-webhooks/replay";

interface Env {
  DB: D1Database;
  REPLAY_GUARD: DurableObjectNamespace;
  KV: KVNamespace;
}

export { ReplayGuardObject };

export default {
  async fetch(_request, env) {
    const guards: ReplayGuard[] = [
      d1Guard(env.DB, { leaseSeconds: 30 }),
      durableObjectGuard(env.REPLAY_GUARD),
      durableObjectGuard(env.REPLAY_GUARD.jurisdiction("eu"), { retentionSeconds: 86_400 }),
    ];
    // @ts-expect-error KV cannot compare and set
    d1Guard(env.KV);
    // @ts-expect-error nor has it objects
    durableObjectGuard(env.KV);
    // @ts-expect-error a misspelt option
    d1Guard(env.DB, { lease: 30 });
    return Response.json((await guards[0]?.reserve("didit:1"))?.state);
  },
} satisfies ExportedHandler<Env>;

/** Cloudflare makes the object of its own state. */
export const made = (state: DurableObjectState) => new ReplayGuardObject(state) satisfies DurableObject;
