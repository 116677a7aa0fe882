// A Worker: vectors in by POST, the report of what is data out.

import * as api from "kyc-webhooks";
import * as explaining from "kyc-webhooks/explain";
import { vectorSuites } from "../conformance.mjs";

export default {
  async fetch(request) {
    return Response.json(await vectorSuites({ api, explaining }, await request.json()));
  },
};
