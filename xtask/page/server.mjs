import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { HEADERS } from "./policy.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/**
 * A server of the files of one folder, with the headers that belong to the page. Only names are served: no path leads
 * out of the folder.
 *
 * @param {string} folder
 * @param {Record<string, string>} [headers]
 */
export function pageServer(folder, headers = HEADERS) {
  return createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const name = path === "/" ? "index.html" : path.slice(1);
    const type = TYPES[extname(name)];
    try {
      if (type === undefined || !/^[\w.-]+$/.test(name)) throw new Error("no file of the page");
      const content = await readFile(join(folder, name));
      response.writeHead(200, { ...headers, "Content-Type": type, "Cache-Control": "no-cache" }).end(content);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
}
