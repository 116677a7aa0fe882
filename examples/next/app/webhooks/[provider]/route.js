export { receive as POST } from "../../../webhooks.js";
