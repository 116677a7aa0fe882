import { handleWebhook } from "kyc-webhooks";
import { memoryGuard } from "kyc-webhooks/replay";

const { env } = Bun;

const handling = {
  // For one process; several take their guard from a store they share.
  guard: memoryGuard(),
  onEvent: act,
  onRefusal: ({ code, message, hint }) => console.warn("webhook refused:", code, message, hint),
};

const server = Bun.serve({
  port: Number(env.PORT ?? 3000),
  routes: {
    "/webhooks/didit": (request) => handleWebhook("didit", request, { secret: env.DIDIT_WEBHOOK_SECRET, ...handling }),
    "/webhooks/dhmad": (request) => handleWebhook("dhmad", request, { secret: env.DHMAD_WEBHOOK_SECRET, ...handling }),

    // IDWise and Agio sign nothing. They present a credential: that says who, not what.
    "/webhooks/idwise"(request) {
      const basic = { user: env.IDWISE_WEBHOOK_USER, password: env.IDWISE_WEBHOOK_PASSWORD };
      return handleWebhook("idwise", request, { credential: { basic }, ...handling });
    },
    "/webhooks/agio"(request) {
      const credential = { header: "X-Webhook-Key", value: env.AGIO_WEBHOOK_KEY };
      return handleWebhook("agio", request, { credential, ...handling });
    },
  },
  fetch: () => new Response(null, { status: 404 }),
});
console.log(`listening on port ${server.port}`);

/**
 * Here your own work begins: it happens once for each event. If it throws, the
 * provider delivers again. Be done within Didit's five seconds: hand what takes
 * longer to a queue.
 */
async function act({ provider, type, dedupeKey, outcome, authenticated, problems }) {
  console.log("acting on:", provider, type, dedupeKey, outcome, authenticated);
  if (problems.length > 0) console.warn("not as documented:", problems);
}
