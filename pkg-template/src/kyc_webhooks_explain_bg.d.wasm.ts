/** What `import` of a `.wasm` file gives in Workers: a compiled module. */
declare const module: WebAssembly.Module;
export default module;
