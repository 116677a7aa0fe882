// With the DOM's types, as in Workers, Deno, Bun and the browser.

import {
  authenticateRequest,
  type BodyEvent,
  handleWebhook,
  type SenderEvent,
  verify,
  verifyRequest,
  type WebhookEvent,
} from "kyc-webhooks";

declare const request: Request;
declare const secret: string;

const event: Promise<BodyEvent<"didit">> = verifyRequest("didit", request, { secret });
const either: Promise<WebhookEvent<"didit">> = verifyRequest("didit", request, { secret, allowSimple: true });
// @ts-expect-error perhaps only four fields were signed
const narrow: Promise<BodyEvent<"didit">> = verifyRequest("didit", request, { secret, allowSimple: true });
const sender: Promise<SenderEvent<"idwise">> = authenticateRequest("idwise", request, {
  credential: { bearer: secret },
});
// @ts-expect-error a response is not a delivery, a text neither
verifyRequest("didit", "body", { secret });

// What frameworks hand over, and what they expect back.
verifyRequest("didit", { request }, { secret, bodyTimeout: 5 });
verifyRequest("didit", { raw: request }, { secret });
verifyRequest("didit", { req: { raw: request } }, { secret });
verifyRequest("didit", { req: request }, { secret });
// @ts-expect-error not a request, nor what holds one
verifyRequest("didit", { body: request }, { secret });
const answer: Promise<Response> = handleWebhook("didit", { request }, { secret, onEvent() {} });
// @ts-expect-error a response is not a request
handleWebhook("didit", new Response(), { secret, onEvent() {} });

export async function received(): Promise<Response> {
  const body = await request.arrayBuffer();
  const verified = verify("didit", { body, headers: request.headers }, { secret });
  // The bytes are fit for whatever takes bytes.
  await crypto.subtle.digest("SHA-256", verified.body);
  return new Response(verified.body);
}

// @ts-expect-error the stream has not been read
verify("didit", request, { secret });

void [event, either, narrow, sender, answer];
