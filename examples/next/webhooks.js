import { handleWebhook } from "kyc-webhooks";
import { memoryGuard } from "kyc-webhooks/replay";

const { env } = process;

/** Didit and DHMAD sign, so their bodies are verified. IDWise and Agio present a credential: that says who, not what. */
const checks = {
  didit: { secret: env.DIDIT_WEBHOOK_SECRET },
  dhmad: { secret: env.DHMAD_WEBHOOK_SECRET },
  idwise: { credential: { basic: { user: env.IDWISE_WEBHOOK_USER, password: env.IDWISE_WEBHOOK_PASSWORD } } },
  agio: { credential: { header: "X-Webhook-Key", value: env.AGIO_WEBHOOK_KEY } },
};

// For one `next start`. Functions are many processes, which need a store that they share: see README.md.
const guard = memoryGuard();

/** Answers a delivery of the provider that the path names. */
export async function receive(request, { params }) {
  const { provider } = await params;
  if (!Object.hasOwn(checks, provider)) return new Response(null, { status: 404 });
  return handleWebhook(provider, request, {
    ...checks[provider],
    guard,
    onEvent: act,
    onRefusal: ({ code, message, hint }) => console.warn("webhook refused:", provider, code, message, hint),
  });
}

/**
 * Here your own work begins: it happens once for each event. If it throws, the
 * provider delivers again. Be done within Didit's five seconds: hand what takes
 * longer to a queue.
 */
async function act({ provider, type, dedupeKey, outcome, authenticated, problems }) {
  console.log("acting on:", provider, type, dedupeKey, outcome, authenticated);
  if (problems.length > 0) console.warn("not as documented:", problems);
}
