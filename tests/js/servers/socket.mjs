// A sender that does what no HTTP client would: it stalls, hangs up and keeps sending.

import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Opens a connection and keeps all that is answered. */
export function dial(port) {
  const socket = connect(port, "127.0.0.1");
  let answered = "";
  let closed = false;
  socket.on("data", (chunk) => {
    answered += chunk;
  });
  socket.on("close", () => {
    closed = true;
  });
  // The server may reset a connection; what it answered before is what counts.
  socket.on("error", () => {});
  return {
    socket,
    send: (data) => socket.write(data),
    answered: () => answered,
    closed: () => closed,
    /** Waits until what was answered matches. */
    async until(pattern, milliseconds = 5000) {
      const end = Date.now() + milliseconds;
      while (!pattern.test(answered)) {
        if (Date.now() > end) throw new Error(`waited for ${pattern}, got ${JSON.stringify(answered)}`);
        await sleep(5);
      }
      return answered;
    },
    async untilClosed(milliseconds = 10_000) {
      const end = Date.now() + milliseconds;
      while (!closed) {
        if (Date.now() > end) throw new Error("the connection stays open");
        await sleep(5);
      }
      return answered;
    },
  };
}

/** The head of a POST, with the empty line after it. */
export const head = (headers) =>
  `POST /webhooks HTTP/1.1\r\nHost: localhost\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`;

/** The data as one chunk of a chunked body. */
export const chunk = (data) => `${Buffer.byteLength(data).toString(16)}\r\n${data}\r\n`;
