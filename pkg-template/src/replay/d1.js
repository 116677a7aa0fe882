import { hasMethod } from "../kind.js";
import { knownOptions } from "../options.js";
import { invalidArgument } from "../refusals.js";
import { DURATIONS, durations } from "./durations.js";
import { guardOver, inProgress } from "./guard.js";

/** One statement a line, as D1's exec() wants it. */
export const D1_SCHEMA = `CREATE TABLE IF NOT EXISTS kyc_webhook_replay (key TEXT PRIMARY KEY, token TEXT, ends REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS kyc_webhook_replay_ends ON kyc_webhook_replay (ends);
`;

// `token` is who holds the key, and NULL once the event is completed.

/** Answers with the row as it is afterwards, changed or not: one statement, so nobody gets in between. */
const TAKE = `INSERT INTO kyc_webhook_replay (key, token, ends) VALUES (?1, ?2, unixepoch('subsec') + ?3)
ON CONFLICT (key) DO UPDATE SET
  token = iif(ends <= unixepoch('subsec'), excluded.token, token),
  ends = iif(ends <= unixepoch('subsec'), excluded.ends, ends)
RETURNING token, ends - unixepoch('subsec') AS seconds`;

const COMPLETE = `INSERT INTO kyc_webhook_replay (key, token, ends) VALUES (?1, NULL, unixepoch('subsec') + ?3)
ON CONFLICT (key) DO UPDATE SET token = NULL, ends = excluded.ends
WHERE token = ?2 OR ends <= unixepoch('subsec')`;

const RELEASE = "DELETE FROM kyc_webhook_replay WHERE key = ?1 AND token = ?2";

/** More than a completed event adds, so that a backlog shrinks, and few enough to take no time. */
const FORGET = `DELETE FROM kyc_webhook_replay WHERE key IN
(SELECT key FROM kyc_webhook_replay WHERE ends <= unixepoch('subsec') ORDER BY ends LIMIT 100)`;

/**
 * @param {import("../replay.js").D1} database
 * @param {unknown} [options]
 */
export function d1Guard(database, options) {
  if (!hasMethod(database, "prepare") || !hasMethod(database, "batch")) {
    throw invalidArgument(
      "the database is not a D1 database",
      "Pass the binding, such as env.DB, and look whether d1_databases of the wrangler configuration has it.",
    );
  }
  const { leaseSeconds, retentionSeconds } = durations(knownOptions(options, DURATIONS));

  return guardOver({
    async take(key, token) {
      const answer = await database.prepare(TAKE).bind(key, token, leaseSeconds).first();
      const row = /** @type {{ token: string | null, seconds: number }} */ (answer);
      if (row.token === token) return { state: "reserved" };
      return row.token === null ? { state: "completed" } : inProgress(row.seconds);
    },
    async complete(key, token) {
      const marked = database.prepare(COMPLETE).bind(key, token, retentionSeconds);
      await database.batch([marked, database.prepare(FORGET)]);
    },
    async release(key, token) {
      await database.prepare(RELEASE).bind(key, token).run();
    },
  });
}
