// With Node's types only.

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import {
  authenticate,
  authenticateNodeRequest,
  type BodyEvent,
  handleNodeWebhook,
  handleWebhook,
  parseUnverified,
  type SenderEvent,
  verify,
  verifyNodeRequest,
  verifyRequest,
} from "kyc-webhooks";

declare const req: IncomingMessage;
declare const raw: Buffer;
declare const secret: string;

verify("didit", { body: raw, headers: req.headers }, { secret });
verify("didit", { body: raw, headers: req.headersDistinct }, { secret: Buffer.from(secret) });
// What express.raw() leaves behind.
verify("didit", req as IncomingMessage & { body: Buffer }, { secret });
// @ts-expect-error a stream has to be read first
verify("didit", { body: req, headers: req.headers }, { secret });
// @ts-expect-error Node's request is not the web's
verifyRequest("didit", req, { secret });
// Node's own global Request is.
verifyRequest("didit", new Request("https://example.com/"), { secret });

// Node's request, and what holds it.
const event: Promise<BodyEvent<"didit">> = verifyNodeRequest("didit", req, { secret, bodyTimeout: 5 });
verifyNodeRequest("dhmad", req, { secret, settings: { encoding: "base64" } });
const sender: Promise<SenderEvent<"agio">> = authenticateNodeRequest("agio", req, {
  credential: { bearer: process.env.AGIO_KEY },
});
declare const fastifyRequest: { raw: IncomingMessage; body: unknown; headers: IncomingMessage["headers"] };
verifyNodeRequest("didit", fastifyRequest, { secret });
declare const koa: { req: IncomingMessage; res: ServerResponse; request: { body: unknown } };
verifyNodeRequest("didit", koa, { secret });
// @ts-expect-error the web's request is not Node's
verifyNodeRequest("didit", new Request("https://example.com/"), { secret });
// @ts-expect-error IDWise signs nothing
verifyNodeRequest("idwise", req, { secret });
// @ts-expect-error perhaps only four fields were signed
const narrow: Promise<BodyEvent<"didit">> = verifyNodeRequest("didit", req, { secret, allowSimple: true });

declare const res: ServerResponse;
declare const req2: Http2ServerRequest;
declare const res2: Http2ServerResponse;
const onEvent = () => {};
const done: Promise<void> = handleNodeWebhook("didit", req, res, { secret: process.env.SECRET, onEvent });
handleNodeWebhook("didit", req2, res2, { secret, onEvent });
handleNodeWebhook("didit", fastifyRequest, { raw: res }, { secret, onEvent });
handleNodeWebhook("didit", koa, koa, { secret, onEvent });
// @ts-expect-error no response
handleNodeWebhook("didit", req, { secret, onEvent });
// @ts-expect-error Node's req is not for the web's handler
handleWebhook("didit", req, { secret, onEvent });
const response: Promise<Response> = handleWebhook("didit", new Request("https://example.com/"), { secret, onEvent });

const { IDWISE_PASSWORD } = process.env;
authenticate(
  "idwise",
  { body: raw, headers: req.headers },
  { credential: { basic: { user: "idwise", password: IDWISE_PASSWORD } } },
);
parseUnverified("agio", { body: raw });
parseUnverified("dhmad", req as IncomingMessage & { body: Buffer }, { maxBodyBytes: 1024 });

void [event, sender, narrow, done, response];
