/** What `import` of a `.wasm` file with `?module` gives in Vercel's Edge runtime: a compiled module. */
declare module "*.wasm?module" {
  const module: WebAssembly.Module;
  export default module;
}
