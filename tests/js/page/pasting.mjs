// What people have at hand: a cURL command, a raw HTTP message, JSON.

import { equal, ok, suite } from "../check.mjs";
import { said } from "./browser.mjs";

/** As a person pastes: the clipboard's text, exactly. */
const paste = (page, selector, text) =>
  page.evaluate(
    ([selector, text]) => {
      const field = document.querySelector(selector);
      field.focus();
      field.select();
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      // What the browser does with what nobody prevented.
      if (field.dispatchEvent(event)) document.execCommand("insertText", false, text);
    },
    [selector, text],
  );

const BODY = `{"note":"it's \\"quoted\\" \\\\ é","webhook_type":"status.updated"}`;

/** A delivery of the sample, as text. */
async function sample(page, id = "didit-session") {
  await page.selectOption("#sample", id);
  await said(page);
  const [body, headers, secret] = await Promise.all(
    ["#body", "#headers", "#secret"].map((field) => page.inputValue(field)),
  );
  await page.click("#clear");
  await page.fill("#secret", secret);
  return { body, headers };
}

const shellQuoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const lines = (text) => text.split("\n").filter((line) => line !== "");

const cases = [
  {
    name: "a cURL command",
    async run(page) {
      const { body, headers } = await sample(page);
      const options = lines(headers).map((line) => `  -H ${shellQuoted(line)} \\\n`);
      await paste(
        page,
        "#paste",
        `curl 'https://example.com/webhooks' \\\n${options.join("")}  --data-raw ${shellQuoted(body)}`,
      );
      equal(await page.inputValue("#body"), body, "body");
      equal(await page.inputValue("#headers"), headers, "headers");
      equal((await said(page)).word, "Verified", "verdict");
      equal(await page.inputValue("#paste"), "", "the box is free again");
      const count = lines(headers).length;
      equal(
        await page.locator("#paste-note").innerText(),
        `Read as a cURL command: the body and ${count} headers.`,
        "note",
      );
    },
  },
  {
    name: "a cURL command with every kind of quotation",
    async run(page) {
      const ansi = BODY.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("é", "\\u00e9");
      await paste(
        page,
        "#paste",
        `$ curl -X POST -u user:pass --header="X-Timestamp: 1" -H X-Signature:\\ ab --url https://e.example -d $'${ansi}'`,
      );
      equal(await page.inputValue("#body"), BODY, "body");
      equal(
        lines(await page.inputValue("#headers")),
        ["Authorization: Basic dXNlcjpwYXNz", "X-Timestamp: 1", "X-Signature: ab"],
        "headers",
      );
    },
  },
  {
    name: "a cURL command that reads a file says so",
    async run(page) {
      await paste(page, "#paste", "curl https://e.example -H 'X-Signature: ab' --data-binary @delivery.json");
      ok((await page.locator("#paste-note").innerText()).includes("reads delivery.json"), "note");
    },
  },
  {
    name: "a raw HTTP message with CRLF, and the line break that copying adds",
    async run(page) {
      const { body, headers } = await sample(page);
      const head = [
        "POST /webhooks HTTP/1.1",
        "Host: example.com",
        ...lines(headers),
        `Content-Length: ${Buffer.byteLength(body)}`,
      ];
      await paste(page, "#paste", `${head.join("\r\n")}\r\n\r\n${body}\n`);
      equal(await page.inputValue("#body"), body, "body");
      equal((await said(page)).word, "Verified", "verdict");
      ok((await page.locator("#paste-note").innerText()).includes("A line break behind the body was left out"), "note");
    },
  },
  {
    name: "line breaks of a body are kept as they are",
    async run(page) {
      await sample(page);
      const body = '{\r\n"webhook_type": "status.updated"\r\n}';
      await paste(page, "#body", body);
      await said(page);
      equal(await page.locator("#body-size").innerText(), `${body.length} bytes`, "size with CR");
      ok((await page.locator("#body-note").innerText()).startsWith("Kept as it was given"), "note");
      await page.locator("#body").press("End");
      await page.keyboard.type(" ");
      await said(page);
      equal(
        await page.locator("#body-size").innerText(),
        `${body.length - 1} bytes`,
        "once edited it is what is shown",
      );
    },
  },
  {
    name: "a secret with a line break, which a password field would hide",
    async run(page) {
      await page.selectOption("#sample", "didit-session");
      await paste(page, "#secret", "an-invented-signing-secret\n");
      const { causes } = await said(page);
      equal(causes, ["secret_white_space"], "cause");
      equal(
        await page.locator("#secret-note").innerText(),
        "Ends with a line break, which is kept as it was given.",
        "note",
      );
    },
  },
  {
    name: "headers in JSON: an object, with a list for a header that came twice",
    async run(page) {
      const { body, headers } = await sample(page);
      await paste(page, "#paste", body);
      const object = Object.fromEntries(lines(headers).map((line) => line.split(": ")));
      await paste(page, "#paste", JSON.stringify({ ...object, "X-Other": ["1", "2"] }));
      equal(await page.inputValue("#headers"), `${headers}\nX-Other: 1\nX-Other: 2`, "headers");
      equal((await said(page)).word, "Verified", "verdict");
    },
  },
  {
    name: "headers in JSON typed into the field of headers",
    async run(page) {
      const { body, headers } = await sample(page);
      await page.fill("#body", body);
      await page.fill(
        "#headers",
        JSON.stringify(
          lines(headers).map((line) => line.split(": ")),
          null,
          1,
        ),
      );
      equal((await said(page)).word, "Verified", "verdict");
    },
  },
  {
    name: "a request of AWS Lambda",
    async run(page) {
      const { body, headers } = await sample(page);
      const object = Object.fromEntries(lines(headers).map((line) => line.split(": ")));
      const event = { headers: object, body: Buffer.from(body).toString("base64"), isBase64Encoded: true };
      await paste(page, "#paste", JSON.stringify(event, null, 2));
      equal(await page.inputValue("#body"), body, "body");
      equal((await said(page)).word, "Verified", "verdict");
    },
  },
  {
    name: "a body alone, and its provider is guessed",
    async run(page) {
      await paste(page, "#paste", '{"event":"Finished Journey","body":{"journeyId":"j-1"}}');
      equal(await page.locator("#provider option:first-child").innerText(), "Guess: IDWise", "guess");
      equal((await said(page)).word, "Parsed, not verified", "verdict");
    },
  },
  {
    name: "nothing of a sample is left beside what is pasted",
    async run(page) {
      await page.selectOption("#sample", "didit-other-secret");
      await paste(page, "#paste", '{"event":"Finished Journey","body":{"journeyId":"j-1"}}');
      equal((await said(page)).word, "Parsed, not verified", "verdict");
      const left = await Promise.all(
        ["#sample", "#provider", "#headers", "#secret", "#elsewhere"].map((field) => page.inputValue(field)),
      );
      equal(left, ["", "", "", "", ""], "fields");
      equal(await page.locator("#provider option:first-child").innerText(), "Guess: IDWise", "guess");
    },
  },
  {
    name: "a file, by its bytes",
    async run(page) {
      await sample(page);
      const buffer = Buffer.from([0x7b, 0xff, 0x7d]);
      await page.setInputFiles("#body-file", { name: "delivery.json", mimeType: "application/json", buffer });
      await page.selectOption("#provider", "didit");
      await page.fill("#headers", `X-Signature: ${"0".repeat(64)}`);
      equal((await said(page)).code, "not_utf8", "code");
      equal(await page.locator("#body-size").innerText(), "3 bytes", "size");
    },
  },
];

export const pasting = async ({ inspect }) => suite("pasting", cases, ({ run }) => inspect({}, run));
