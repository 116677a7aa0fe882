// The Worker of `cargo xtask demo`, which answers with what it found; the one to copy is in examples/worker.

import { isWebhookError, verifyRequest } from "kyc-webhooks";

export default {
  async fetch(request, env) {
    // While a secret is rotated, deliveries signed with the previous one still count.
    const secret = [env.DIDIT_WEBHOOK_SECRET, env.DIDIT_WEBHOOK_SECRET_PREVIOUS];
    try {
      const { type, scheme, secretIndex } = await verifyRequest("didit", request, { secret });
      return Response.json({ type, scheme, secretIndex });
    } catch (error) {
      if (!isWebhookError(error)) throw error;
      const { code, message, hint, status } = error;
      return Response.json({ code, message, hint }, { status });
    }
  },
};
