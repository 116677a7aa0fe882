// What takes the raw body away in each framework, and how to keep it.

const EXPRESS =
  'In Express put express.raw({ type: "application/json" }) on this route, and the route before app.use(express.json()). In NestJS: NestFactory.create(AppModule, { rawBody: true }).';

const FASTIFY =
  'Fastify parses JSON itself: in a plugin of its own, so that other routes keep their parser, register the route after app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => done(null, body)).';

const NEXT = "In this Next.js API route: export const config = { api: { bodyParser: false } }.";

const KOA = "In Koa put this route before the body parser.";

/** What Next.js marks each request with. */
const NEXT_META = Symbol.for("NextInternalRequestMeta");

/**
 * The hint for a body that was read too early, by what the request looks like.
 *
 * @param {object} request as the framework hands it over
 * @param {string} called the function's name
 */
export function keepRawBody(request, called) {
  if (NEXT_META in request || "draftMode" in request) return `Next.js has parsed the body. ${NEXT}`;
  if ("routeOptions" in request) return FASTIFY;
  if ("ctx" in request) return `A body parser has read the body. ${KOA}`;
  if ("baseUrl" in request) return `A body parser has read the body, most likely express.json(). ${EXPRESS}`;
  return `A body parser or your own code has read the body. Call ${called} before it. ${EXPRESS} In Fastify pass request, in Koa ctx, rather than Node's own req. ${NEXT}`;
}
