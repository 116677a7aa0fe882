import { handleWebhook } from "kyc-webhooks";
import { durableObjectGuard } from "kyc-webhooks/replay";

// Cloudflare finds the class of the guard's objects among the Worker's exports.
export { ReplayGuardObject } from "kyc-webhooks/replay";

/** Didit and DHMAD sign, so their bodies are verified. IDWise and Agio present a credential: that says who, not what. */
const checks = {
  didit: (env) => ({ secret: secrets(env) }),
  dhmad: (env) => ({ secret: env.DHMAD_WEBHOOK_SECRET }),
  idwise: (env) => ({
    credential: { basic: { user: env.IDWISE_WEBHOOK_USER, password: env.IDWISE_WEBHOOK_PASSWORD } },
  }),
  agio: (env) => ({ credential: { header: "X-Webhook-Key", value: env.AGIO_WEBHOOK_KEY } }),
};

export default {
  /** The routes are /webhooks/didit and so on. */
  async fetch(request, env) {
    const provider = new URL(request.url).pathname.replace("/webhooks/", "");
    if (!Object.hasOwn(checks, provider)) return new Response(null, { status: 404 });
    return handleWebhook(provider, request, {
      ...checks[provider](env),
      // Longer than act() ever takes, and over before Didit delivers again, a minute later.
      guard: durableObjectGuard(env.REPLAY_GUARD, { leaseSeconds: 30 }),
      onEvent: act,
      onRefusal: ({ code, message, hint }) => console.warn("webhook refused:", provider, code, message, hint),
    });
  },
};

/**
 * Here your own work begins: it happens once for each event. If it throws, the
 * provider delivers again, and it happens then. Be done within Didit's five
 * seconds: hand what takes longer to a queue.
 */
async function act({ provider, type, dedupeKey, outcome, authenticated, problems }) {
  console.log("acting on:", provider, type, dedupeKey, outcome, authenticated);
  if (problems.length > 0) console.warn("not as documented:", problems);
}

/** While you rotate, deliveries signed with the previous secret still count. */
function secrets({ DIDIT_WEBHOOK_SECRET, DIDIT_WEBHOOK_SECRET_PREVIOUS }) {
  return DIDIT_WEBHOOK_SECRET_PREVIOUS ? [DIDIT_WEBHOOK_SECRET, DIDIT_WEBHOOK_SECRET_PREVIOUS] : DIDIT_WEBHOOK_SECRET;
}
