// Import this before the package: it notes the memory of every instance of WebAssembly.

/** In the order in which the instances were made. */
export const memories = [];

WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...args) {
    super(...args);
    if (this.exports.memory) memories.push(this.exports.memory);
  }
};
