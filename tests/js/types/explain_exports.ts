// The declarations of explanations and their implementation export the same names.

import type * as implementation from "../../../pkg-template/src/explain/api.js";
import type * as published from "../../../pkg-template/src/explain.js";

type Missing = Exclude<keyof typeof published, keyof typeof implementation>;
type Undeclared = Exclude<keyof typeof implementation, keyof typeof published>;

const missing: [Missing] extends [never] ? true : Missing = true;
const undeclared: [Undeclared] extends [never] ? true : Undeclared = true;

void [missing, undeclared];
