// What else checks an HMAC over the bytes of a body in Node.

import { createHmac, timingSafeEqual, webcrypto } from "node:crypto";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import * as octokit from "@octokit/webhooks-methods";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";

const { subtle } = webcrypto;
const ALGORITHM = { name: "HMAC", hash: "SHA-256" };

/** node:crypto alone: no freshness, no envelope. */
export const createHmacAlone = (body, signature, secret) =>
  timingSafeEqual(createHmac("sha256", secret).update(body).digest(), Buffer.from(signature, "hex"));

/** Functions by name that check a delivery and answer, or promise, whether it is signed. */
export async function rawPeers({ body, signature }, secret) {
  const key = Buffer.from(secret);
  const imported = () => subtle.importKey("raw", key, ALGORITHM, false, ["verify"]);
  const kept = await imported();
  const digest = () => Buffer.from(signature, "hex");
  return {
    "node:crypto createHmac": () => createHmacAlone(body, signature, secret),
    "WebCrypto, key imported": async () => subtle.verify("HMAC", await imported(), digest(), body),
    "WebCrypto, key kept": () => subtle.verify("HMAC", kept, digest(), body),
    "@noble/hashes": () => timingSafeEqual(hmac(sha256, key, body), digest()),
    "@octokit/webhooks-methods": () => octokit.verify(secret, body.toString("utf8"), `sha256=${signature}`),
    standardwebhooks: standardPeer(new StandardWebhook(key.toString("base64")), body, "webhook"),
    svix: standardPeer(new SvixWebhook(key.toString("base64")), body, "svix"),
  };
}

/** Both sign `id.timestamp.body`, ask the clock and throw what they do not accept. */
function standardPeer(webhook, body, prefix) {
  // Ahead of the clock by less than they tolerate, so that it is fresh until the end of the run.
  const sentAt = new Date(Date.now() + 240_000);
  const headers = {
    [`${prefix}-id`]: "msg_invented",
    [`${prefix}-timestamp`]: String(Math.floor(sentAt.getTime() / 1000)),
    [`${prefix}-signature`]: webhook.sign("msg_invented", sentAt, body.toString("utf8")),
  };
  return () => {
    webhook.verify(body.toString("utf8"), headers);
    return true;
  };
}
