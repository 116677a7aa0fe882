import { build, start } from "../../next_app.mjs";
import { copied } from "../server.mjs";

export function prepare(app) {
  const folder = copied(app, "next");
  build(folder);
  return ["", "/edge"].map((route) => ({ route, start: (env) => start(folder, env) }));
}
