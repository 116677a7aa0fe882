// A module on a command line: vectors in, the report out.

import * as api from "kyc-webhooks";
import * as explaining from "kyc-webhooks/explain";
import { conformance } from "../conformance.mjs";
import { answer, standardInput } from "./standard_streams.mjs";

answer(await conformance({ api, explaining }, await standardInput()));
