// What every example must hold, whatever it runs on.

import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { equal, ok, suite } from "../check.mjs";
import { deliveries, deliveryOf, unconfigured, variables } from "./deliveries.mjs";

/**
 * A server that runs.
 *
 * @typedef {object} Server
 * @property {string} origin such as `http://127.0.0.1:3000`
 * @property {string[]} log the lines it has printed so far, which is all the effect that an example has
 * @property {() => unknown} stop
 */

/**
 * Starts it twice: with all variables, and with none.
 *
 * @param api the package's exports
 * @param {(env: Record<string, string>) => Promise<Server>} start
 * @param {string} route what its paths begin with
 */
export async function checked(api, start, route) {
  return [
    await serving(start, variables, (server) =>
      suite("as configured", configured(api), ({ run }) => run(at(server, route), server)),
    ),
    await serving(start, {}, (server) => suite("without variables", unconfigured(api), post(at(server, route)))),
  ];
}

const at = ({ origin }, route) => `${origin}${route}`;

async function serving(start, env, check) {
  const server = await start(env);
  try {
    return await check(server);
  } finally {
    await server.stop();
  }
}

const configured = (api) => [
  ...deliveries(api).map((delivery) => ({ name: delivery.name, run: (origin) => post(origin)(delivery) })),
  { name: "20 deliveries of one event act once", run: (origin, { log }) => actOnce(api, origin, log) },
  { name: "serves on after a client hung up", run: (origin) => hangUp(api, origin) },
];

const post =
  (origin) =>
  async ({ status, code, ...delivery }) => {
    const answer = await answerOf(origin, delivery);
    equal(answer.status, status, "status");
    if (code !== undefined) equal(answer.text, JSON.stringify({ code }), "answer");
  };

async function answerOf(origin, { path, method = "POST", headers, body }) {
  const json = body === undefined ? {} : { "content-type": "application/json" };
  // A connection that is kept may be closed by the server at the moment when the next request goes out.
  const own = { connection: "close" };
  const response = await fetch(`${origin}${path}`, { method, headers: { ...own, ...json, ...headers }, body });
  return { status: response.status, text: await response.text() };
}

/** Of deliveries of one event, however many at once, one has the effect. */
async function actOnce(api, origin, log) {
  const deliver = async (id) => (await answerOf(origin, deliveryOf(api, id))).status;
  const effects = (id) => log.filter((line) => line === `acting on: didit status.updated ${id} approved body`).length;
  const statuses = new Set(await Promise.all(Array.from({ length: 20 }, () => deliver("e-2"))));
  ok(statuses.has(200) && [...statuses].every((status) => status === 200 || status === 503), [...statuses].join());
  equal(await deliver("e-2"), 200, "status of one more");
  // The log arrives by itself, in order.
  equal(await deliver("e-3"), 200, "status of the last event");
  for (let tries = 0; tries < 100 && effects("e-3") === 0; tries++) await sleep(100);
  equal([effects("e-2"), effects("e-3")], [1, 1], "effects");
}

/** A client that hangs up in the middle of a body must not take the server down. */
async function hangUp(api, origin) {
  const { hostname, port, pathname } = new URL(`${origin}/webhooks/didit`);
  const socket = connect(Number(port), hostname);
  socket.write(`POST ${pathname} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{`);
  await once(socket, "connect");
  await sleep(100);
  socket.destroy();
  await sleep(100);
  await post(origin)({ ...deliveryOf(api, "e-4"), status: 200 });
}
