// With Cloudflare's types only.

import { type BodyEvent, handleWebhook, verify, verifyRequest } from "kyc-webhooks";

interface Env {
  DIDIT_WEBHOOK_SECRET: string;
}

export default {
  async fetch(request, env) {
    const event: BodyEvent<"didit"> = await verifyRequest("didit", request, { secret: env.DIDIT_WEBHOOK_SECRET });
    return Response.json({ received: event.id });
  },
} satisfies ExportedHandler<Env>;

export const handler = {
  fetch: (request, env, ctx) =>
    handleWebhook("didit", request, {
      secret: env.DIDIT_WEBHOOK_SECRET,
      onEvent: async (event) => console.log(event.dedupeKey),
      waitUntil: (work) => ctx.waitUntil(work),
    }),
} satisfies ExportedHandler<Env>;

export const again = async (request: Request, secret: string) =>
  verify("didit", { body: await request.arrayBuffer(), headers: request.headers }, { secret });
