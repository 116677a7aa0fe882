// The entry that has to be given its module.

import { type BodyEvent, initSync, isWebhookError, verify, type WebhookError } from "kyc-webhooks/slim";

declare const bytes: Uint8Array;
declare const buffer: ArrayBuffer;
declare const later: Promise<Uint8Array>;
declare const secret: string;

initSync({ module: bytes });
initSync({ module: buffer });
initSync({ module: new DataView(buffer) });
// @ts-expect-error it has to be awaited
initSync({ module: later });
// @ts-expect-error the module has a name
initSync(bytes);
// @ts-expect-error and is not an address
initSync({ module: "./kyc_webhooks_bg.wasm" });
// @ts-expect-error it cannot be left out
initSync();

// What it verifies is of the same type as what kyc-webhooks verifies.
const event: BodyEvent<"didit"> = verify("didit", { body: bytes, headers: [] }, { secret });
const same: import("kyc-webhooks").BodyEvent<"didit"> = event;

function code(error: unknown): string {
  if (!isWebhookError(error)) return "";
  const known: WebhookError = error;
  return known.code === "not_initialized" ? "start it first" : known.code;
}

void [same, code];
