// A script for hosts without modules or without files: `conform(vectors)` resolves to the report.

import * as api from "kyc-webhooks";
import * as explaining from "kyc-webhooks/explain";
import { conformance } from "../conformance.mjs";

globalThis.conform = (vectors) => conformance({ api, explaining }, vectors);
