import { once } from "node:events";
import { createServer } from "node:http";

/** Serves while `use` runs with the port, and takes no connection along. */
export async function served(listener, use, server = createServer(listener)) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await use(server.address().port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Posts with Node's own client; the answer's status, code and headers. */
export async function post(port, { headers, body, method = "POST", path = "/webhooks" }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body, duplex: "half" });
  const text = await response.text();
  return { status: response.status, code: text === "" ? null : JSON.parse(text).code, headers: response.headers };
}
