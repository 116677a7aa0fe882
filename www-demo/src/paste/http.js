import { headerLines } from "./headers.js";

/** @typedef {import("../delivery.js").Pair} Pair */

const REQUEST_LINE = /^[ \t]*(?:[A-Z]{3,7} \S+(?: HTTP\/[\d.]+)?|HTTP\/[\d.]+ \d{3}.*)\r?\n/;

/**
 * A raw HTTP message, with or without its request line: headers, an empty line and the body.
 *
 * @param {string} text
 * @returns {{ headers: Pair[], body: string, note: string } | undefined}
 */
export function httpMessage(text) {
  const start = text.replace(/^(?:[ \t]*\r?\n)+/, "");
  const requestLine = REQUEST_LINE.exec(start)?.[0] ?? "";
  const message = start.slice(requestLine.length);
  const [head = "", empty = ""] = /^([\s\S]*?)(\r?\n\r?\n|$)/.exec(message)?.slice(1) ?? [];
  const { headers, rest } = headerLines(head);
  if (headers.length === 0 || rest.length > 0) return undefined;
  const body = message.slice(head.length + empty.length);
  if (requestLine === "" && body === "") return undefined;
  return { headers, ...announced(headers, body) };
}

/**
 * The body without the line break that copying adds, where Content-Length tells it.
 *
 * @param {Pair[]} headers
 * @param {string} body
 */
function announced(headers, body) {
  const stated = headers.find(([name]) => name.toLowerCase() === "content-length")?.[1] ?? "";
  const length = new TextEncoder().encode(body).length;
  if (!/^\d+$/.test(stated) || Number(stated) === length) return { body, note: "" };
  const trimmed = body.replace(/\r?\n$/, "");
  if (new TextEncoder().encode(trimmed).length === Number(stated)) {
    return { body: trimmed, note: "A line break behind the body was left out: Content-Length does not count it." };
  }
  return { body, note: `Content-Length says ${stated} bytes, and what was pasted has ${length}.` };
}
