// What the JavaScript side of verify, sign and their errors must do.

import { bodies } from "./behaviour/bodies.mjs";
import { errors } from "./behaviour/errors.mjs";
import { events } from "./behaviour/events.mjs";
import { headers } from "./behaviour/headers.mjs";
import { options } from "./behaviour/options.mjs";
import { requests } from "./behaviour/requests.mjs";
import { secrets } from "./behaviour/secrets.mjs";
import { signing } from "./behaviour/signing.mjs";

export const behaviour = [...bodies, ...headers, ...secrets, ...options, ...events, ...errors, ...signing, ...requests];
