import { createServer } from "node:http";
import { authenticate, isWebhookError, verify } from "kyc-webhooks";

const { env } = process;

/** Didit and DHMAD sign, so their bodies are verified. IDWise and Agio present a credential: that says who, not what. */
const checks = {
  "/webhooks/didit": (delivery) => verify("didit", delivery, { secret: env.DIDIT_WEBHOOK_SECRET }),
  "/webhooks/dhmad": (delivery) => verify("dhmad", delivery, { secret: env.DHMAD_WEBHOOK_SECRET }),
  "/webhooks/idwise": (delivery) =>
    authenticate("idwise", delivery, {
      credential: { basic: { user: env.IDWISE_WEBHOOK_USER, password: env.IDWISE_WEBHOOK_PASSWORD } },
    }),
  "/webhooks/agio": (delivery) =>
    authenticate("agio", delivery, { credential: { header: "X-Webhook-Key", value: env.AGIO_WEBHOOK_KEY } }),
};

const server = createServer(async (req, res) => {
  const path = req.url.split("?")[0];
  if (!Object.hasOwn(checks, path)) return res.writeHead(404).end();
  if (req.method !== "POST") return res.writeHead(405, { allow: "POST" }).end();
  try {
    const event = checks[path]({ body: await rawBody(req), headers: req.headers });
    await handle(event);
    // IDWise takes nothing but 200 for an answer.
    res.writeHead(200).end();
  } catch (error) {
    // The status of a refusal is never 404, which Didit would take as a reason to try again.
    if (isWebhookError(error)) console.warn("webhook refused:", path, error.code, error.message, error.hint);
    else console.error(error);
    res.writeHead(isWebhookError(error) ? error.status : 500).end();
  }
});

/**
 * Here your own work begins: skip an event.dedupeKey you have seen, hand the
 * event to a queue, and return within Didit's five seconds.
 */
async function handle(event) {
  const { provider, type, dedupeKey, outcome, authenticated } = event;
  console.log(provider, type, dedupeKey, outcome, authenticated);
  if (event.problems.length > 0) console.warn("not as documented:", event.problems);
}

/** The exact bytes: a body parser would leave nothing that a signature can be checked with. */
async function rawBody(req) {
  const chunks = [];
  let size = 0;
  for await (const chunk of req) {
    size += chunk.length;
    // One chunk over the limit is enough for the check to refuse it.
    if (size <= 2_000_000) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

server.listen(Number(env.PORT ?? 3000), () => console.log(`listening on port ${server.address().port}`));
