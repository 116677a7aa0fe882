import { fileURLToPath } from "node:url";

/** Where `cargo xtask page` leaves the inspector. */
export const DIST = fileURLToPath(new URL("../../../www-demo/dist/", import.meta.url));
