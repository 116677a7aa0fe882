import fastify from "fastify";
import { handleNodeWebhook } from "kyc-webhooks";
import { memoryGuard } from "kyc-webhooks/replay";

const { env } = process;
const app = fastify();

const handling = {
  // For one process; several take their guard from a store they share.
  guard: memoryGuard(),
  onEvent: act,
  onRefusal: ({ code, message, hint }) => console.warn("webhook refused:", code, message, hint),
};

// A plugin of its own, so that the other routes keep Fastify's parser: these need the body as it came.
app.register(async (scope) => {
  scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_, body, done) => done(null, body));

  // A wrong method is answered as well.
  scope.all("/webhooks/didit", (request, reply) =>
    handleNodeWebhook("didit", request, reply, { secret: env.DIDIT_WEBHOOK_SECRET, ...handling }),
  );
  scope.all("/webhooks/dhmad", (request, reply) =>
    handleNodeWebhook("dhmad", request, reply, { secret: env.DHMAD_WEBHOOK_SECRET, ...handling }),
  );

  // IDWise and Agio sign nothing. They present a credential: that says who, not what.
  scope.all("/webhooks/idwise", (request, reply) => {
    const basic = { user: env.IDWISE_WEBHOOK_USER, password: env.IDWISE_WEBHOOK_PASSWORD };
    return handleNodeWebhook("idwise", request, reply, { credential: { basic }, ...handling });
  });
  scope.all("/webhooks/agio", (request, reply) => {
    const credential = { header: "X-Webhook-Key", value: env.AGIO_WEBHOOK_KEY };
    return handleNodeWebhook("agio", request, reply, { credential, ...handling });
  });
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

await app.listen({ port: Number(env.PORT ?? 3000), host: "0.0.0.0" });
console.log(`listening on port ${app.server.address().port}`);
