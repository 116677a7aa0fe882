// The same Worker, handing over the module itself.

import * as explaining from "kyc-webhooks/explain";
import module from "kyc-webhooks/kyc_webhooks_bg.wasm";
import * as api from "kyc-webhooks/slim";
import { conformance } from "../conformance.mjs";

api.initSync({ module });

export default {
  async fetch(request) {
    return Response.json(await conformance({ api, explaining }, await request.json()));
  },
};
