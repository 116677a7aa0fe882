import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const PROVIDERS = ["didit", "dhmad", "idwise", "agio"];

/**
 * The invented bodies of tests/samples as JSON values, by provider and name; the page writes and signs them itself.
 * Those of unknown events are for tests only.
 *
 * @param {string} folder
 */
export async function sampleBodies(folder) {
  const read = async (path) => JSON.parse(await readFile(join(folder, path), "utf8"));
  const bodies = {};
  for (const provider of PROVIDERS) {
    const files = (await readdir(join(folder, provider))).filter((file) => !file.includes(".unknown.")).sort();
    const named = files.map(async (file) => [file.replace(".json", ""), await read(`${provider}/${file}`)]);
    bodies[provider] = Object.fromEntries(await Promise.all(named));
  }
  bodies.didit.session_with_decision = {
    ...bodies.didit.session_status_updated_business,
    decision: await read("didit_decisions/v3_business.json"),
  };
  return bodies;
}
