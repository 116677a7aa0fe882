// Small screens, both themes, reduced motion.

import { equal, suite } from "../check.mjs";
import { ready, said } from "./browser.mjs";

const NARROW = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const background = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const LIGHT = "rgb(251, 251, 250)";
const DARK = "rgb(22, 24, 26)";

/** What sticks out of the screen to the right, but for what scrolls by itself. */
const sticksOut = (page) =>
  page.evaluate(() => {
    const isInScroller = (element) => element.closest(".scroll, pre, .unseen, .skip") !== null;
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) =>
        element.checkVisibility() && !isInScroller(element) && element.getBoundingClientRect().right > innerWidth + 0.5,
    );
    return {
      width: document.documentElement.scrollWidth,
      wide: wide.map((each) => each.id || each.className || each.tagName).slice(0, 5),
    };
  });

const cases = [
  ...["didit-decision", "didit-newline", "dhmad-escrow", "idwise-journey", "agio-header"].map((sample) => ({
    name: `360 pixels: ${sample}`,
    options: { ...NARROW, fragment: `#sample=${sample}` },
    async run(page) {
      await page.locator("#more summary").click();
      equal(await sticksOut(page), { width: 360, wide: [] }, "inspect");
    },
  })),
  ...["didit", "idwise"].map((provider) => ({
    name: `360 pixels: signing for ${provider}`,
    options: { ...NARROW, fragment: "#sign" },
    async run(page) {
      await page.selectOption("#sign-provider", provider);
      equal(await sticksOut(page), { width: 360, wide: [] }, "sign");
    },
  })),
  {
    name: "the system's theme",
    options: {},
    async run(page) {
      equal(await background(page), LIGHT, "light");
      await page.emulateMedia({ colorScheme: "dark" });
      equal(await background(page), DARK, "dark");
    },
  },
  {
    name: "a chosen theme stays, and is all that is stored",
    options: { colorScheme: "light", fragment: "#sample=didit-session" },
    async run(page) {
      await page.selectOption("#theme", "dark");
      equal(await background(page), DARK, "chosen");
      await page.fill("#secret", "an-invented-signing-secret");
      await said(page);
      await page.reload();
      await ready(page);
      equal(await background(page), DARK, "after loading again");
      equal(await page.inputValue("#theme"), "dark", "the choice");
      equal(await page.evaluate(() => ({ ...localStorage })), { "kyc-webhooks-theme": "dark" }, "stored");
      await page.selectOption("#theme", "");
      equal(await background(page), LIGHT, "the system's again");
    },
  },
  {
    name: "no motion for those who ask for none",
    options: { reducedMotion: "reduce" },
    async run(page) {
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll("*")]
          .filter((each) => {
            const { transitionDuration, animationName } = getComputedStyle(each);
            return (
              animationName !== "none" || transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0)
            );
          })
          .map((each) => each.id || each.className),
      );
      equal(moving, [], "moving");
    },
  },
];

export const looks = async ({ inspect }) => suite("looks", cases, ({ options, run }) => inspect(options, run));
