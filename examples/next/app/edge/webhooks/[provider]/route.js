export const runtime = "edge";
export { receive as POST } from "../../../../webhooks.js";
