import { describe } from "../kind.js";
import { judgeNodeRequest, nodeRequest } from "../receive/node_request.js";
import { invalidArgument } from "../refusals.js";
import { deliver } from "./deliver.js";
import { send } from "./node_send.js";

/**
 * @param {unknown} provider
 * @param {unknown} given
 * @param {unknown} reply
 * @param {unknown} options
 */
export async function handleNodeWebhook(provider, given, reply, options) {
  // Before any waiting: Fastify answers for a route that does not await this. All that throws: nothing else can be
  // answered.
  const response = nodeResponse(reply);
  let message = /** @type {import("../receive/node_request.js").NodeMessage} */ ({});
  const answer = await deliver(
    provider,
    options,
    () => {
      message = nodeRequest(given, "handleNodeWebhook").message;
      return message;
    },
    (check) => judgeNodeRequest(check, given, "handleNodeWebhook"),
  );
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
