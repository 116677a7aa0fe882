// Prints a crate with every receiver in Rust that the page can show.

import { wishes } from "../../../www-demo/src/code/options.js";
import { rustCode } from "../../../www-demo/src/code/rust.js";
import { QUESTIONS } from "./questions.mjs";

for (const [at, question] of QUESTIONS.entries()) {
  console.log(`pub mod receiver_${at} {\n${rustCode(wishes(question))}}\n`);
}
