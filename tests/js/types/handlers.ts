// The handlers' options. Compiled without DOM and without Node's types.

import {
  type BodyEvent,
  type DiditSessionEvent,
  handleNodeWebhook,
  handleWebhook,
  type NodeRequest,
  type NodeResponseHolder,
  type ReplayGuard,
  type SenderEvent,
  type WebhookError,
  type WebhookEvent,
  type WebRequest,
} from "kyc-webhooks";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <_T extends true>() => {};

declare const request: WebRequest & { method: string };
declare const req: NodeRequest;
declare const res: NodeResponseHolder;
declare const secret: string | undefined;
declare const guard: ReplayGuard;

// The event is typed as verify's return.
handleWebhook("didit", request, {
  secret,
  onEvent(event) {
    proven<Equal<typeof event, BodyEvent<"didit">>>();
    if (event.type === "status.updated") proven<Equal<typeof event.payload, DiditSessionEvent>>();
  },
  onError: (error, event) => {
    proven<Equal<typeof error, unknown>>();
    proven<Equal<typeof event, BodyEvent<"didit">>>();
  },
  onRefusal: (error) => proven<Equal<typeof error, WebhookError>>(),
  guard,
  waitUntil: (work) => proven<Equal<typeof work, Promise<void>>>(),
  bodyTimeout: 5,
  maxBodyBytes: 1024,
  tolerance: 60,
});
handleWebhook("didit", request, {
  secret,
  allowSimple: true,
  onEvent: async (event) => proven<Equal<typeof event, WebhookEvent<"didit">>>(),
});
handleWebhook("didit", request, {
  secret,
  allowSimple: true,
  // @ts-expect-error perhaps only four fields were signed
  onEvent: (event) => event.payload,
});
handleWebhook("dhmad", request, {
  secret,
  settings: { encoding: "base64" },
  onEvent: (event) => proven<Equal<typeof event, BodyEvent<"dhmad">>>(),
});
handleWebhook("idwise", request, {
  credential: { bearer: secret },
  onEvent: (event) => proven<Equal<typeof event, SenderEvent<"idwise">>>(),
});

// The same for Node.
const done: Promise<void> = handleNodeWebhook("didit", req, res, {
  secret,
  onEvent: (event) => proven<Equal<typeof event, BodyEvent<"didit">>>(),
});
handleNodeWebhook("didit", req, res, {
  secret,
  allowSimple: true,
  onEvent: (event) => proven<Equal<typeof event, WebhookEvent<"didit">>>(),
});
handleNodeWebhook("dhmad", req, res, {
  secret,
  settings: {},
  onEvent: (event) => proven<Equal<typeof event, BodyEvent<"dhmad">>>(),
});
handleNodeWebhook("agio", req, res, {
  credential: [{ header: "x-key", value: secret }],
  onEvent: (event) => proven<Equal<typeof event, SenderEvent<"agio">>>(),
});

// One handler for all providers.
declare const handle: (event: WebhookEvent) => Promise<void>;
handleWebhook("didit", request, { secret, allowSimple: true, onEvent: handle });
handleWebhook("agio", request, { credential: { bearer: secret }, onEvent: handle });

const onEvent = () => {};
// @ts-expect-error nothing to do
handleWebhook("didit", request, { secret });
// @ts-expect-error neither a secret nor a credential
handleWebhook("didit", request, { onEvent });
// @ts-expect-error Didit signs
handleWebhook("didit", request, { credential: { bearer: secret }, onEvent });
// @ts-expect-error IDWise does not
handleWebhook("idwise", request, { secret, onEvent });
// @ts-expect-error misspelt
handleWebhook("didit", request, { secret, onEvent, onevent: onEvent });
// @ts-expect-error no guard
handleWebhook("didit", request, { secret, onEvent, guard: {} });
// @ts-expect-error another provider's
handleWebhook("didit", request, { secret, onEvent, settings: {} });
// @ts-expect-error its method is not known
handleWebhook("didit", { headers: request.headers, body: null, bodyUsed: false }, { secret, onEvent });
// @ts-expect-error nothing to answer with
handleNodeWebhook("didit", req, {}, { secret, onEvent });

void done;
