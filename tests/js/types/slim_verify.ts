// The entry that verifies and does nothing else.

import {
  type CompiledModule,
  initSync,
  safeVerify,
  verify,
  verifyRequest,
  WebhookError,
} from "kyc-webhooks/slim/verify";

declare const module: CompiledModule;
declare const bytes: Uint8Array;
declare const secret: string;

initSync({ module });
// @ts-expect-error it has to be handed over
initSync({});

// What it verifies is of the same type as what kyc-webhooks verifies.
const event: import("kyc-webhooks").BodyEvent<"didit"> = verify("didit", { body: bytes, headers: [] }, { secret });
const result = safeVerify("dhmad", { body: bytes, headers: {} }, { secret });
const error: import("kyc-webhooks").WebhookError | undefined = result.ok ? undefined : result.error;
const shared: boolean = error instanceof WebhookError;

void [event, shared, verifyRequest];
