// With Node's types only.

import type { IncomingMessage } from "node:http";
import { authenticate, parseUnverified, verify, verifyRequest } from "kyc-webhooks";

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

const { IDWISE_PASSWORD = "" } = process.env;
authenticate(
  "idwise",
  { body: raw, headers: req.headers },
  { credential: { basic: { user: "idwise", password: IDWISE_PASSWORD } } },
);
parseUnverified("agio", { body: raw });
parseUnverified("dhmad", req as IncomingMessage & { body: Buffer }, { maxBodyBytes: 1024 });
