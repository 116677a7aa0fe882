import { authenticateRequest, isWebhookError, verifyRequest } from "kyc-webhooks";

/** Didit and DHMAD sign, so their bodies are verified. IDWise and Agio present a credential: that says who, not what. */
const checks = {
  "/webhooks/didit": (request, env) => verifyRequest("didit", request, { secret: secrets(env) }),
  "/webhooks/dhmad": (request, env) => verifyRequest("dhmad", request, { secret: env.DHMAD_WEBHOOK_SECRET }),
  "/webhooks/idwise": (request, env) =>
    authenticateRequest("idwise", request, {
      credential: { basic: { user: env.IDWISE_WEBHOOK_USER, password: env.IDWISE_WEBHOOK_PASSWORD } },
    }),
  "/webhooks/agio": (request, env) =>
    authenticateRequest("agio", request, { credential: { header: "X-Webhook-Key", value: env.AGIO_WEBHOOK_KEY } }),
};

export default {
  /**
   * @param {Request} request
   * @param {Record<string, string | undefined>} env
   */
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (!Object.hasOwn(checks, pathname)) return new Response(null, { status: 404 });
    if (request.method !== "POST") {
      return new Response(null, { status: 405, headers: { allow: "POST" } });
    }
    try {
      const event = await checks[pathname](request, env);
      // Here your own work begins: skip an event.dedupeKey you have seen, hand
      // the event to a queue, and answer within Didit's five seconds.
      const { type, id, dedupeKey, outcome, authenticated, scheme, secretIndex } = event;
      return Response.json({ type, id, dedupeKey, outcome, authenticated, scheme, secretIndex });
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
