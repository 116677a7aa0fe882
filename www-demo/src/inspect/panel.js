import { copy } from "../copy.js";
import { element, note, select, textarea } from "../dom.js";
import { headerText } from "../paste/headers.js";
import { recognise } from "../paste/recognise.js";
import { NAMES, signs } from "../provider.js";
import { sampleMenu } from "../samples/menu.js";
import { linkTo } from "../share/link.js";
import { Form } from "./form.js";
import { judge } from "./judge.js";
import { questionOf } from "./question.js";
import { nothingYet, outOfDate, show } from "./result.js";
import { written } from "./time.js";

const PAUSE_MS = 250;

/**
 * The tab that says why. `onState` is told what the address should say: a sample, or nothing.
 *
 * @param {{ onState: (state: string) => void }} options
 */
export function inspectPanel({ onState }) {
  const form = new Form();
  const menu = sampleMenu((sample) => {
    load(sample.make());
    note("sample-note", sample.note);
    onState(sample.id);
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  function run() {
    clearTimeout(waiting);
    const filled = form.read();
    const isEmpty = form.bodyText === "" && filled.headers.trim() === "";
    const { question, guessed, at, ignored } = questionOf(filled, form.bodyText);
    form.arrange(question?.provider);
    const [guess] = select("provider").options;
    if (guess) guess.textContent = guessed ? `Guess: ${NAMES[guessed.provider]}` : "Guess";
    const lines = ignored === 1 ? "1 line is" : `${ignored} lines are`;
    note("headers-note", ignored === 0 ? "" : `${lines} no header and left out.`);
    const consequence = at.isOwn ? " Its age is therefore not judged." : "";
    const isTimed = !isEmpty && (question === undefined || signs(question.provider));
    note("clock-note", !isTimed ? "" : `${written(at.seconds)}, ${at.from}.${consequence}`);
    if (isEmpty) return nothingYet();
    if (question === undefined) return nothingYet("Say whose webhook it is: neither its headers nor its body tell.");
    return show(judge(question), at);
  }

  /** @param {Partial<import("../delivery.js").Filled>} filled */
  function load(filled) {
    form.fill(filled);
    note("paste-note", "");
    note("share-note", "");
    note("sample-note", "");
    run();
  }

  function edited() {
    menu.forget();
    note("sample-note", "");
    note("share-note", "");
    onState("");
    outOfDate();
    clearTimeout(waiting);
    waiting = setTimeout(run, PAUSE_MS);
  }

  /** @param {string} text */
  function pasted(text) {
    const found = recognise(text);
    // Neither a sample's secret nor its provider belongs to somebody's own delivery.
    if (menu.field.value !== "") form.fill({});
    if (found.headers) textarea("headers").value = headerText(found.headers);
    if (found.body !== undefined) form.setBody(found.body);
    const parts = [
      found.body === undefined ? "" : "the body",
      found.headers ? `${found.headers.length} ${found.headers.length === 1 ? "header" : "headers"}` : "",
    ].filter((part) => part !== "");
    textarea("paste").value = "";
    note("paste-note", `Read as ${found.kind}: ${parts.join(" and ")}. ${found.note ?? ""}`.trim());
    edited();
    run();
  }

  const paste = textarea("paste");
  paste.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.trim() === "") return;
    event.preventDefault();
    pasted(text);
  });
  paste.addEventListener("change", () => {
    if (paste.value.trim() !== "") pasted(paste.value);
  });

  const inspectForm = element("inspect-form", HTMLFormElement);
  inspectForm.addEventListener("input", ({ target }) => {
    if (target !== paste && target !== menu.field && target !== element("body-file")) edited();
  });
  inspectForm.addEventListener("submit", (event) => {
    event.preventDefault();
    if (paste.value.trim() !== "") pasted(paste.value);
    run();
    element("verdict").focus();
  });
  element("clear").addEventListener("click", () => {
    menu.forget();
    load({});
    onState("");
    paste.focus();
  });
  element("share").addEventListener("click", async () => {
    const { link, why } = await linkTo(form.read());
    if (link) await copy(link);
    note(
      "share-note",
      link ? "Copied. It holds the body and the headers that say nothing secret; no secret, no credential." : why,
    );
  });
  const file = element("body-file", HTMLInputElement);
  file.addEventListener("change", async () => {
    const bytes = await file.files?.[0]?.arrayBuffer();
    file.value = "";
    if (bytes === undefined) return;
    form.setBody(new Uint8Array(bytes));
    edited();
    run();
  });

  run();
  return { load, pick: menu.pick };
}
