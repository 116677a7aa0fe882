import { judgeRequest, webRequest } from "../receive/request.js";
import { deliver } from "./deliver.js";

/**
 * @param {unknown} provider
 * @param {unknown} given
 * @param {unknown} options
 */
export async function handleWebhook(provider, given, options) {
  const { status, headers, text } = await deliver(
    provider,
    options,
    () => webRequest(given, "handleWebhook"),
    (check) => judgeRequest(check, given, "handleWebhook"),
  );
  return new Response(text === "" ? null : text, { status, headers });
}
