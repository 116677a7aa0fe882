import { judgeRequest, webRequest } from "../receive/request.js";
import { methodNotAllowed } from "../refusals.js";
import { deliver } from "./deliver.js";
import { checkOf, handlingOf } from "./options.js";

/**
 * @param {unknown} provider
 * @param {unknown} given
 * @param {any} options
 */
export async function handleWebhook(provider, given, options) {
  const handling = handlingOf(options);
  const check = checkOf(provider, options);
  const request = webRequest(given, "handleWebhook");
  const { status, headers, text } = await deliver(handling, async () => {
    const checked = check();
    if (request.method !== "POST") throw methodNotAllowed();
    return judgeRequest(checked, request, "handleWebhook");
  });
  return new Response(text === "" ? null : text, { status, headers });
}
