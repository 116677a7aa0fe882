// The links of a Markdown file that lead to files and headings.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import markdownIt from "markdown-it";

const markdown = markdownIt();

/** The text a heading or a link shows. */
const shown = ({ children }) => children.map(({ content }) => content).join("");

/** What GitHub and npm make of a heading. */
const anchor = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const anchorsOf = (tokens) =>
  tokens.filter((_, index) => tokens[index - 1]?.type === "heading_open").map((token) => anchor(shown(token)));

const targetsOf = (tokens) =>
  tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === "link_open")
    .map((token) => token.attrGet("href"));

/** The targets that are not there; those on the web are not looked at. */
export function brokenLinks(path) {
  const tokens = markdown.parse(readFileSync(path, "utf8"), {});
  const anchors = anchorsOf(tokens);
  return targetsOf(tokens).filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    if (target.startsWith("#")) return !anchors.includes(target.slice(1));
    return !existsSync(join(dirname(path), decodeURI(target.split("#")[0])));
  });
}
