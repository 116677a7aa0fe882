import express from "express";
import { handleNodeWebhook } from "kyc-webhooks";
import { memoryGuard } from "kyc-webhooks/replay";

const { env } = process;
const app = express();

const handling = {
  // For one process; several take their guard from a store they share.
  guard: memoryGuard(),
  onEvent: act,
  onRefusal: ({ code, message, hint }) => console.warn("webhook refused:", code, message, hint),
};

// Before express.json(), which would leave nothing of the body as it came. A wrong method is answered as well.
app.all("/webhooks/didit", (req, res) =>
  handleNodeWebhook("didit", req, res, { secret: env.DIDIT_WEBHOOK_SECRET, ...handling }),
);
app.all("/webhooks/dhmad", (req, res) =>
  handleNodeWebhook("dhmad", req, res, { secret: env.DHMAD_WEBHOOK_SECRET, ...handling }),
);

// IDWise and Agio sign nothing. They present a credential: that says who, not what.
app.all("/webhooks/idwise", (req, res) => {
  const basic = { user: env.IDWISE_WEBHOOK_USER, password: env.IDWISE_WEBHOOK_PASSWORD };
  return handleNodeWebhook("idwise", req, res, { credential: { basic }, ...handling });
});
app.all("/webhooks/agio", (req, res) => {
  const credential = { header: "X-Webhook-Key", value: env.AGIO_WEBHOOK_KEY };
  return handleNodeWebhook("agio", req, res, { credential, ...handling });
});

app.use(express.json());
// Your other routes.

/**
 * Here your own work begins: it happens once for each event. If it throws, the
 * provider delivers again. Be done within Didit's five seconds: hand what takes
 * longer to a queue.
 */
async function act({ provider, type, dedupeKey, outcome, authenticated, problems }) {
  console.log("acting on:", provider, type, dedupeKey, outcome, authenticated);
  if (problems.length > 0) console.warn("not as documented:", problems);
}

const server = app.listen(Number(env.PORT ?? 3000), () => console.log(`listening on port ${server.address().port}`));
