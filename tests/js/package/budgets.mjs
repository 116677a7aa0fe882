// The most that a release may weigh, in bytes, and take, in milliseconds.

/** The one WebAssembly module. */
export const WASM = { raw: 230_000, gzip: 90_000 };

/** What an application's bundle grows by for each entry, minified; the WebAssembly module counts where it is inlined. */
export const BUNDLES = {
  ".": { minified: 340_000, gzip: 135_000 },
  ". (workerd)": { minified: 30_000, gzip: 11_000 },
  ". (edge-light)": { minified: 30_000, gzip: 11_000 },
  "./slim": { minified: 31_000, gzip: 11_500 },
  "./replay": { minified: 9_500, gzip: 4_000 },
};

/** A first import in Node: by itself, and as many times that of an empty module of the same size. */
export const COLD_IMPORT = { milliseconds: 60, timesEmpty: 5 };
