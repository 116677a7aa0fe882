// The suite as a Worker: vectors in by POST, the report out.

import * as api from "kyc-webhooks";
import { conformance } from "./conformance.mjs";

export default {
  async fetch(request) {
    const suites = await conformance(api, await request.json());
    return Response.json({ runtime: navigator.userAgent, suites });
  },
};
