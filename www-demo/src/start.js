import { inflateModules } from "./modules.js";

inflateModules().then(() => import("./page.js"));
