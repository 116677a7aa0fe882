// What the replay guard must do in every runtime.

import { suite } from "../check.mjs";
import { contractOf } from "./contract.mjs";
import { memory, openMemory } from "./memory.mjs";
import { refusals } from "./refusals.mjs";

/** @param replay the exports of kyc-webhooks/replay */
export const replayGuard = async (replay) => [
  await suite("replay guard, arguments and failures", refusals, ({ run }) => run(replay)),
  await suite("replay guard, memory alone", memory, ({ run }) => run(replay)),
  await contractOf("memory", openMemory(replay)),
];
