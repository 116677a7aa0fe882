/**
 * The part of Node's `ServerResponse` that is used.
 *
 * @typedef {object} NodeResponse
 * @property {(status: number, headers: Record<string, string>) => unknown} writeHead
 * @property {(text: string) => unknown} write
 * @property {(text: string) => unknown} end
 * @property {boolean} [headersSent]
 * @property {{ close: (code: number) => unknown }} [stream] HTTP/2's
 */

/** HTTP/2's word for a sender that has its answer and may stop. */
const NO_ERROR = 0;

/** How long a client gets to read an answer that it did not wait for with sending. */
const LINGER_MILLISECONDS = 1000;

/** How much of what it sends meanwhile is taken in, which is as much as the longest body: 16 MiB. */
const LINGER_BYTES = 16_777_216;

/**
 * @param {import("../receive/node_request.js").NodeMessage} message
 * @param {NodeResponse} response
 * @param {import("./answer.js").Answer} answer
 */
export async function send(message, response, { status, headers, text }) {
  // Who stands in for Node's message need not know that it is complete.
  const whole = message.complete !== false || message.readableEnded === true;
  if (response.headersSent || (message.destroyed && !whole)) return;
  const length = { "content-length": String(text.length) };
  if (whole) {
    response.writeHead(status, { ...headers, ...length });
    response.end(text);
    return;
  }
  // The sender is still at it.
  if (message.httpVersionMajor === 2) {
    response.writeHead(status, { ...headers, ...length });
    response.end(text);
    // Ending closes one half, and Node would take in the other for as long as it lasts.
    response.stream?.close(NO_ERROR);
    // What has arrived meanwhile must be dropped before the stream is gone.
    message.resume();
    return;
  }
  // Closing at once would reset the connection, and
  // with it lose the answer: what comes is dropped until it stops, for a while and up to a size.
  response.writeHead(status, { ...headers, ...length, connection: "close" });
  response.write(text);
  await quiet(message);
  response.end("");
}

/** @param {import("../receive/node_request.js").NodeMessage} message */
const quiet = (message) =>
  new Promise((resolve) => {
    let left = LINGER_BYTES;
    message.on("data", (chunk) => {
      left -= /** @type {{ length: number }} */ (chunk).length;
      // The rest stays with the sender, who can still read the answer.
      if (left < 0) message.pause();
    });
    const timer = setTimeout(resolve, LINGER_MILLISECONDS);
    for (const event of ["end", "close"]) {
      message.on(event, () => {
        clearTimeout(timer);
        resolve(undefined);
      });
    }
    message.resume();
  });
