import { basename, dirname } from "node:path";
import { build } from "esbuild";

/**
 * wasm-bindgen's JavaScript without its asynchronous initialiser. That one
 * would fetch the module by URL, which bundlers take as an order to ship the
 * binary a second time, and which is no use without top-level await.
 *
 * Rather than cutting text out, every export but the initialiser is re-exported
 * and esbuild drops what is then unused.
 *
 * @param {string} path absolute
 */
export async function syncBindings(path) {
  const source = `./${basename(path)}`;
  const bundled = (input) =>
    build({
      ...input,
      // esbuild names each file in a comment: not by the builder's own paths.
      absWorkingDir: dirname(path),
      bundle: true,
      format: "esm",
      target: "es2022",
      write: false,
      metafile: true,
      outdir: ".",
      logLevel: "warning",
    });

  const { metafile } = await bundled({ entryPoints: [source] });
  const exported = Object.values(metafile.outputs)[0].exports;
  for (const expected of ["default", "initSync"]) {
    if (!exported.includes(expected)) {
      throw new Error(`${path} does not export ${expected}: was it made by wasm-bindgen --target web?`);
    }
  }

  const kept = exported.filter((name) => name !== "default").sort();
  const contents = `export { ${kept.join(", ")} } from "${source}";`;
  const { outputFiles } = await bundled({ stdin: { contents, resolveDir: dirname(path) } });
  const code = outputFiles[0].text;
  for (const leftover of [/\bfetch\b/, /\bnew URL\b/, /\bimport\.meta\b/, /\basync\b/]) {
    if (leftover.test(code)) throw new Error(`the initialiser of ${path} was not removed: ${leftover} is left`);
  }
  return ofAnyRealm(code);
}

/**
 * Lets a compiled module of another realm count as one: Next.js compiles it outside the sandbox that its Edge routes
 * run in, where `instanceof` fails.
 *
 * @param {string} code
 */
function ofAnyRealm(code) {
  const [before, after, ...more] = code.split("module instanceof WebAssembly.Module");
  if (after === undefined || more.length > 0) throw new Error("initSync asks for a WebAssembly.Module in a new way");
  return `${before}Object.prototype.toString.call(module) === "[object WebAssembly.Module]"${after}`;
}
