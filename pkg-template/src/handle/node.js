import { describe } from "../kind.js";
import { judgeNodeRequest, nodeRequest } from "../receive/node_request.js";
import { invalidArgument, methodNotAllowed } from "../refusals.js";
import { deliver } from "./deliver.js";
import { send } from "./node_send.js";
import { checkOf, handlingOf } from "./options.js";

/**
 * @param {unknown} provider
 * @param {unknown} given
 * @param {unknown} reply
 * @param {any} options
 */
export async function handleNodeWebhook(provider, given, reply, options) {
  const handling = handlingOf(options);
  const check = checkOf(provider, options);
  const { message } = nodeRequest(given, "handleNodeWebhook");
  // Last of what throws, and yet before any waiting: Fastify answers by itself
  // when a route throws, and for a route that does not await this with 200.
  const response = nodeResponse(reply);
  const answer = await deliver(handling, async () => {
    const checked = check();
    if (message.method !== "POST") throw methodNotAllowed();
    return judgeNodeRequest(checked, given, "handleNodeWebhook");
  });
  await send(message, response, answer);
}

/**
 * Node's response in what a framework hands over: itself, as `raw` (Fastify's
 * reply, which has to be told that it is answered behind its back) or as `res`
 * (Koa's context).
 *
 * @param {any} reply
 * @returns {import("./node_send.js").NodeResponse}
 */
function nodeResponse(reply) {
  const found = [reply, reply?.raw, reply?.res].find((one) => typeof one?.writeHead === "function");
  if (found === undefined) {
    throw invalidArgument(
      `handleNodeWebhook takes Node's res, not ${describe(reply)}`,
      "Pass res in node:http, Express and Next.js API routes, reply in Fastify, ctx in Koa.",
    );
  }
  if (found !== reply && typeof reply.hijack === "function") reply.hijack();
  return found;
}
