import { createServer } from "node:http";
import { handleNodeWebhook } from "kyc-webhooks";
import { memoryGuard } from "kyc-webhooks/replay";

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

const handling = {
  // For one process; several take their guard from a store they share.
  guard: memoryGuard(),
  onEvent: act,
  onRefusal: ({ code, message, hint }) => console.warn("webhook refused:", code, message, hint),
};

const server = createServer((req, res) => {
  const path = req.url.split("?")[0];
  if (!Object.hasOwn(routes, path)) return res.writeHead(404).end();
  const [provider, check] = routes[path];
  // It reads the body, which no parser may do before it, and answers as the provider expects.
  return handleNodeWebhook(provider, req, res, { ...check, ...handling });
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

server.listen(Number(env.PORT ?? 3000), () => console.log(`listening on port ${server.address().port}`));
