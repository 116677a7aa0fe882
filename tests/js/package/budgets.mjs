// The most that a release may weigh, in bytes, and take, in milliseconds.

/** The one WebAssembly module. */
export const WASM = { raw: 1_300_000, gzip: 500_000 };

/** What an application's bundle grows by for each entry, minified; the WebAssembly module counts where it is inlined. */
export const BUNDLES = {
  ".": { minified: 1_750_000, gzip: 700_000 },
  ". (workerd)": { minified: 40_000, gzip: 13_000 },
  ". (edge-light)": { minified: 40_000, gzip: 13_000 },
  "./slim": { minified: 40_000, gzip: 13_000 },
};

/** A first import in Node: by itself, and as many times that of an empty module of the same size. */
export const COLD_IMPORT = { milliseconds: 150, timesEmpty: 15 };
