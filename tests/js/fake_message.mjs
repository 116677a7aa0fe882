// Node's IncomingMessage and ServerResponse as far as the package looks at them, for runtimes that have none.

/**
 * @param chunks what its stream yields
 * @param ending the event that follows them, with its argument; null for a sender that stalls
 */
export function fakeMessage({ headers = {}, chunks = [], ending = ["end"], method = "POST" } = {}) {
  const listeners = [];
  const left = [...chunks];
  let flowing = false;
  return {
    headers,
    method,
    complete: false,
    emitted: 0,
    paused: false,
    listening: () => listeners.length,
    on(event, listener) {
      listeners.push([event, listener]);
    },
    removeListener(event, listener) {
      const index = listeners.findIndex(([name, one]) => name === event && one === listener);
      if (index !== -1) listeners.splice(index, 1);
    },
    emit(event, argument) {
      const told = listeners.filter(([name]) => name === event);
      if (event === "error" && told.length === 0) throw argument;
      for (const [, listener] of told) listener(argument);
    },
    pause() {
      this.paused = true;
      flowing = false;
    },
    resume() {
      flowing = true;
      queueMicrotask(() => {
        while (flowing && left.length > 0) {
          this.emitted += 1;
          this.emit("data", left.shift());
        }
        if (!flowing || ending === null) return;
        this.complete = ending[0] === "end";
        this.emit(...ending);
      });
    },
  };
}

/** Keeps what it is answered with. */
export const fakeResponse = () => ({
  text: "",
  ended: false,
  writeHead(status, headers) {
    Object.assign(this, { status, headers });
  },
  write(text) {
    this.text += text;
  },
  end(text = "") {
    this.text += text;
    this.ended = true;
  },
});
