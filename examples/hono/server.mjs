import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { handleWebhook } from "kyc-webhooks";
import { memoryGuard } from "kyc-webhooks/replay";

const { env } = process;
const app = new Hono();

const handling = {
  // For one process; several take their guard from a store they share.
  guard: memoryGuard(),
  onEvent: act,
  onRefusal: ({ code, message, hint }) => console.warn("webhook refused:", code, message, hint),
};

// A wrong method is answered as well.
app.all("/webhooks/didit", (c) => handleWebhook("didit", c, { secret: env.DIDIT_WEBHOOK_SECRET, ...handling }));
app.all("/webhooks/dhmad", (c) => handleWebhook("dhmad", c, { secret: env.DHMAD_WEBHOOK_SECRET, ...handling }));

// IDWise and Agio sign nothing. They present a credential: that says who, not what.
app.all("/webhooks/idwise", (c) => {
  const basic = { user: env.IDWISE_WEBHOOK_USER, password: env.IDWISE_WEBHOOK_PASSWORD };
  return handleWebhook("idwise", c, { credential: { basic }, ...handling });
});
app.all("/webhooks/agio", (c) => {
  const credential = { header: "X-Webhook-Key", value: env.AGIO_WEBHOOK_KEY };
  return handleWebhook("agio", c, { credential, ...handling });
});

/**
 * Here your own work begins: it happens once for each event. If it throws, the
 * provider delivers again. Be done within Didit's five seconds: hand what takes
 * longer to a queue.
 */
async function act({ provider, type, dedupeKey, outcome, authenticated, problems }) {
  console.log("acting on:", provider, type, dedupeKey, outcome, authenticated);
  if (problems.length > 0) console.warn("not as documented:", problems);
}

serve({ fetch: app.fetch, port: Number(env.PORT ?? 3000) }, ({ port }) => console.log(`listening on port ${port}`));
