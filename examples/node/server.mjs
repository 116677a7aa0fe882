import { createServer } from "node:http";
import { handleNodeWebhook } from "kyc-webhooks";

const { env } = process;

/** Didit and DHMAD sign, so their bodies are verified. IDWise and Agio present a credential: that says who, not what. */
const routes = {
  "/webhooks/didit": ["didit", { secret: env.DIDIT_WEBHOOK_SECRET }],
  "/webhooks/dhmad": ["dhmad", { secret: env.DHMAD_WEBHOOK_SECRET }],
  "/webhooks/idwise": [
    "idwise",
    { credential: { basic: { user: env.IDWISE_WEBHOOK_USER, password: env.IDWISE_WEBHOOK_PASSWORD } } },
  ],
  "/webhooks/agio": ["agio", { credential: { header: "X-Webhook-Key", value: env.AGIO_WEBHOOK_KEY } }],
};

const server = createServer((req, res) => {
  const path = req.url.split("?")[0];
  if (!Object.hasOwn(routes, path)) return res.writeHead(404).end();
  const [provider, check] = routes[path];
  // It reads the body, which no parser may do before it, and answers as the provider expects.
  return handleNodeWebhook(provider, req, res, {
    ...check,
    onEvent,
    onRefusal: ({ code, message, hint }) => console.warn("webhook refused:", path, code, message, hint),
  });
});

/**
 * Here your own work begins: hand the event to a queue, and return within
 * Didit's five seconds. A `guard` would skip an event.dedupeKey it has seen.
 */
async function onEvent(event) {
  const { provider, type, dedupeKey, outcome, authenticated } = event;
  console.log(provider, type, dedupeKey, outcome, authenticated);
  if (event.problems.length > 0) console.warn("not as documented:", event.problems);
}

server.listen(Number(env.PORT ?? 3000), () => console.log(`listening on port ${server.address().port}`));
