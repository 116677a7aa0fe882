// What axe-core finds: nothing serious in either theme, in both tabs, whatever is shown.

import axe from "axe-core";
import { equal, suite } from "../check.mjs";
import { said } from "./browser.mjs";

const SHOWN = [
  ["nothing yet", ""],
  ["verified", "#sample=didit-decision"],
  ["an authenticated sender", "#sample=idwise-journey"],
  ["a cause", "#sample=didit-reserialised"],
  ["a forgery", "#sample=didit-tampered"],
  ["unreadable", "#sample=didit-duplicate"],
  ["signing", "#sign"],
];

const cases = ["light", "dark"].flatMap((colorScheme) =>
  SHOWN.map(([what, fragment]) => ({ name: `${what}, ${colorScheme}`, options: { colorScheme, fragment } })),
);

export const accessibility = ({ inspect }) =>
  suite("accessibility", cases, ({ options }) =>
    inspect(options, async (page) => {
      if (options.fragment !== "#sign") {
        await said(page);
        await page.click("#more summary");
      }
      await page.evaluate(axe.source);
      const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      equal(
        serious.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`),
        [],
        "violations",
      );
      equal(
        passes.some(({ id }) => id === "color-contrast"),
        true,
        "contrast was looked at",
      );
    }),
  );
