// A Worker: vectors in by POST, the report out.

import * as api from "kyc-webhooks";
import * as explaining from "kyc-webhooks/explain";
import { conformance } from "../conformance.mjs";

export default {
  async fetch(request) {
    return Response.json(await conformance({ api, explaining }, await request.json()));
  },
};
