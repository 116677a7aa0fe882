// What the JavaScript side of the package must do.

import { bodies } from "./behaviour/bodies.mjs";
import { credentials } from "./behaviour/credentials.mjs";
import { dhmad } from "./behaviour/dhmad.mjs";
import { errors } from "./behaviour/errors.mjs";
import { events } from "./behaviour/events.mjs";
import { guarded } from "./behaviour/guarded.mjs";
import { handlers } from "./behaviour/handlers.mjs";
import { headers } from "./behaviour/headers.mjs";
import { nodeRequests } from "./behaviour/node_requests.mjs";
import { options } from "./behaviour/options.mjs";
import { problems } from "./behaviour/problems.mjs";
import { requests } from "./behaviour/requests.mjs";
import { secrets } from "./behaviour/secrets.mjs";
import { senders } from "./behaviour/senders.mjs";
import { signing } from "./behaviour/signing.mjs";
import { unverified } from "./behaviour/unverified.mjs";

export const behaviour = [
  ...bodies,
  ...headers,
  ...secrets,
  ...options,
  ...events,
  ...problems,
  ...errors,
  ...signing,
  ...requests,
  ...nodeRequests,
  ...handlers,
  ...guarded,
  ...dhmad,
  ...credentials,
  ...senders,
  ...unverified,
];
