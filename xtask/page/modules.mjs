import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import zopfli from "@gfx/zopfli";

/** The modules that the page needs: all there is, and explanations. */
const NAMES = ["kyc_webhooks", "kyc_webhooks_explain"];

const deflate = promisify(zopfli.deflate.bind(zopfli));
const fileOf = (pkg, name) => join(pkg, `dist/${name}_bg.wasm`);

/**
 * The modules as the page has them.
 *
 * @param {string} pkg
 */
export async function deflatedModules(pkg) {
  const named = NAMES.map(async (name) => {
    const deflated = await deflate(await readFile(fileOf(pkg, name)), { numiterations: 5 });
    return [name, Buffer.from(deflated).toString("base64")];
  });
  return Object.fromEntries(await Promise.all(named));
}

/**
 * A file of the package that asks the page for its module in place of holding it.
 *
 * @param {string} pkg
 * @param {string} file
 * @param {string} page the folder of the page
 */
export async function withoutModule(pkg, file, page) {
  const code = await readFile(file, "utf8");
  for (const name of NAMES) {
    const literal = JSON.stringify(await readFile(fileOf(pkg, name), "base64"));
    const [before, after, ...more] = code.split(literal);
    if (after === undefined || more.length > 0) continue;
    const asked = `${before}moduleInBase64(${JSON.stringify(name)})${after}`;
    const from = JSON.stringify(join(page, "src/modules.js"));
    return { contents: `import { moduleInBase64 } from ${from};\n${asked}` };
  }
  throw new Error(`${file} holds none of the modules ${NAMES.join(" and ")}`);
}
