// What the module that explains exports, and the others do not.

import * as bindings from "../bindings.js";
import { answered } from "../core.js";

export const explainSigned = /* @__PURE__ */ answered(bindings.explainSigned);
export const explainSender = /* @__PURE__ */ answered(bindings.explainSender);
