/**
 * What was put into a field, exactly: a text area turns CRLF into LF, and a password field drops line breaks, which are
 * the very mistakes to find. It counts for as long as the field shows it unchanged.
 *
 * @template {HTMLInputElement | HTMLTextAreaElement} F
 */
export class Exact {
  /** @type {string | Uint8Array<ArrayBuffer>} */
  #given = "";
  #shown = "";
  /** @type {string | undefined} */
  #pasted;

  /** @param {F} field */
  constructor(field) {
    this.field = field;
    field.addEventListener("paste", (event) => {
      // Only where it becomes the whole content is what was pasted what the field stands for.
      const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
      const text = /** @type {ClipboardEvent} */ (event).clipboardData?.getData("text/plain");
      this.#pasted = isWhole ? text : undefined;
    });
    field.addEventListener("input", () => {
      if (this.#pasted !== undefined) this.#keep(this.#pasted);
      this.#pasted = undefined;
    });
  }

  /** @param {string | Uint8Array<ArrayBuffer>} given */
  set(given) {
    this.field.value = typeof given === "string" ? given : new TextDecoder("utf-8", { ignoreBOM: true }).decode(given);
    this.#keep(given);
  }

  /** @returns {string | Uint8Array<ArrayBuffer>} */
  get() {
    return this.field.value === this.#shown ? this.#given : this.field.value;
  }

  get text() {
    const given = this.get();
    return typeof given === "string" ? given : this.field.value;
  }

  /** Whether the field shows it otherwise than it is. */
  get isShownOtherwise() {
    return this.get() !== this.field.value;
  }

  /** @param {string | Uint8Array<ArrayBuffer>} given */
  #keep(given) {
    this.#given = given;
    this.#shown = this.field.value;
  }
}
