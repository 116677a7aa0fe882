// What the compiler says about wrong calls: each message is about the mistake, and nothing else is wrong.

import {
  handleWebhook,
  type NodeRequest,
  safeVerify,
  sign,
  testHeaders,
  verify,
  verifyNodeRequest,
  verifyRequest,
  type WebRequest,
} from "kyc-webhooks";

declare const delivery: { body: string; headers: Record<string, string> };
declare const request: WebRequest & { method: string };
declare const req: NodeRequest;
declare const secret: string;

// says: Argument of type '"idwise"' is not assignable to parameter of type 'SigningProvider'.
verify("idwise", delivery, { secret });
// says: Argument of type '"idwise"' is not assignable to parameter of type 'SigningProvider'.
safeVerify("idwise", delivery, { secret });
// says: Argument of type '"agio"' is not assignable to parameter of type 'SigningProvider'.
verifyRequest("agio", request, { secret });
// says: Argument of type '"agio"' is not assignable to parameter of type 'SigningProvider'.
verifyNodeRequest("agio", req, { secret });
// says: Argument of type '"agio"' is not assignable to parameter of type 'SigningProvider'.
sign("agio", "{}", { secret });
// says: Argument of type '"agio"' is not assignable to parameter of type 'SigningProvider'.
testHeaders("agio", "{}", { secret });
// says: 'settings' does not exist in type 'VerifyBodyOptions'.
verify("didit", delivery, { secret, settings: {} });
// says: Type '"300"' is not assignable to type 'number |
handleWebhook("didit", request, { secret, tolerance: "300", onEvent: (event) => event.payload });
