// Without a mouse.

import { equal, ok, suite } from "../check.mjs";
import { said } from "./browser.mjs";

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);

/** Presses Tab until an element has the focus. */
async function tabTo(page, id) {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach #${id}`);
}

const cases = [
  {
    name: "from the address bar to a verdict",
    async run(page) {
      await tabTo(page, "sample");
      await page.keyboard.type("Secret in quo");
      equal((await said(page)).causes, ["secret_quoted"], "cause");
      await tabTo(page, "secret");
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("an-invented-signing-secret");
      await page.keyboard.press("Control+Enter");
      equal(await focused(page), "verdict", "focus");
      const { word, announced } = await said(page);
      equal(word, "Verified", "verdict");
      ok(announced.startsWith("Verified. Didit signed this body"), announced);
    },
  },
  {
    name: "tabs by arrow keys, Home and End",
    async run(page) {
      await tabTo(page, "tab-inspect");
      for (const [key, tab, panel] of [
        ["ArrowRight", "tab-sign", "sign"],
        ["ArrowRight", "tab-inspect", "inspect"],
        ["ArrowLeft", "tab-sign", "sign"],
        ["Home", "tab-inspect", "inspect"],
        ["End", "tab-sign", "sign"],
      ]) {
        await page.keyboard.press(key);
        equal([await focused(page), await page.locator(`#${panel}`).isVisible()], [tab, true], key);
      }
      equal(await page.$$eval("#tabs [tabindex='-1']", (tabs) => tabs.length), 1, "one stop for Tab");
      await tabTo(page, "sign-body");
      await page.keyboard.press("Control+Enter");
      equal((await said(page)).word, "Verified", "verdict");
    },
  },
  {
    name: "every stop of Tab shows that it has the focus, and none keeps it",
    async run(page) {
      await page.selectOption("#sample", "didit-session");
      await page.click("#more summary");
      await page.locator(".skip").focus();
      const seen = [];
      for (let presses = 0; presses < 150; presses += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const { activeElement: element } = document;
          if (element === document.body) return undefined;
          element.dataset.seen = String(Number(element.dataset.seen ?? 0) + 1);
          const shown = element.id === "body-file" ? element.parentElement : element;
          const { outlineStyle, outlineWidth } = getComputedStyle(shown);
          const name = element.id || `${element.tagName} ${element.textContent.slice(0, 30)}`;
          return {
            name,
            times: Number(element.dataset.seen),
            isShown: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
          };
        });
        if (stop === undefined) break;
        equal(stop.isShown, true, `${stop.name} shows its focus`);
        equal(stop.times, 1, `${stop.name} is reached`);
        seen.push(stop.name);
      }
      for (const id of [
        "tab-inspect",
        "theme",
        "paste",
        "body",
        "headers",
        "secret",
        "run",
        "share",
        "tab-code-node",
      ]) {
        ok(seen.includes(id), `${id} is a stop`);
      }
      ok(seen.length < 149, "the end is reached");
    },
  },
  {
    name: "a secret can be shown and hidden",
    async run(page) {
      await page.selectOption("#sample", "didit-session");
      await tabTo(page, "secret");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      equal(await page.getAttribute("#secret", "type"), "text", "shown");
      equal(await page.getAttribute("[data-shows=secret]", "aria-pressed"), "true", "pressed");
      await page.keyboard.press("Enter");
      equal(await page.getAttribute("#secret", "type"), "password", "hidden");
    },
  },
];

export const keyboard = async ({ inspect }) => suite("keyboard", cases, ({ run }) => inspect({}, run));
