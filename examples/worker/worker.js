import { isWebhookError, verifyRequest } from "kyc-webhooks";

export default {
  /**
   * @param {Request} request
   * @param {Record<string, string | undefined>} env
   */
  async fetch(request, env) {
    if (request.method !== "POST") {
      return new Response(null, { status: 405, headers: { allow: "POST" } });
    }
    try {
      const event = await verifyRequest("didit", request, { secret: secrets(env) });
      // Here your own work begins: skip an event.id you have seen, hand the
      // event to a queue, and answer within Didit's five seconds.
      const { type, id, scheme, secretIndex, authenticated } = event;
      return Response.json({ type, id, scheme, secretIndex, authenticated });
    } catch (error) {
      if (!isWebhookError(error)) throw error;
      return refusal(error, env);
    }
  },
};

/** While you rotate, deliveries signed with the previous secret still count. */
function secrets({ DIDIT_WEBHOOK_SECRET, DIDIT_WEBHOOK_SECRET_PREVIOUS }) {
  return DIDIT_WEBHOOK_SECRET_PREVIOUS ? [DIDIT_WEBHOOK_SECRET, DIDIT_WEBHOOK_SECRET_PREVIOUS] : DIDIT_WEBHOOK_SECRET;
}

/**
 * The status is the whole answer: 4xx is not retried (Didit would retry a 404,
 * which no refusal uses), 500 says that the fault and its repair are ours. Why
 * it was refused belongs in your log; EXPLAIN_REFUSALS=1 shows it to the sender
 * too, for development.
 */
function refusal({ code, message, hint, status }, env) {
  console.warn("webhook refused:", code, message, hint);
  return env.EXPLAIN_REFUSALS === "1"
    ? Response.json({ code, message, hint }, { status })
    : new Response(null, { status });
}
