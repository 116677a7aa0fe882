// The counts of every runtime and bundler, kept from one run to the next and shown together.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOMS = ["runtimes", "bundlers"];

/** Runs the conformance suite and nothing else in its first row, so that says what every row has to hold. */
const REFERENCE = "runtimes/node20";

/** Has cases for what not every host offers, such as Node's Buffer. */
const HOST_DEPENDENT = "behaviour";

const fileOf = (app, name) => join(app, "matrix", `${name.replace("/", ".")}.json`);

/** Keeps what a file of runtimes/ or bundlers/ returned. */
export function keep(app, name, rows) {
  mkdirSync(join(app, "matrix"), { recursive: true });
  const counted = rows.map(({ runtime, suites }) => ({
    runtime,
    suites: suites.map(({ suite, passed, total }) => ({ suite, passed, total })),
  }));
  writeFileSync(fileOf(app, name), JSON.stringify(counted));
}

/** Every file of the rooms with what it last returned; `rows` is undefined if it has not run. */
export function kept(app) {
  const names = ROOMS.flatMap((room) =>
    readdirSync(new URL(`${room}/`, import.meta.url)).map((file) => `${room}/${file.replace(/\.mjs$/, "")}`),
  );
  return names.map((name) => {
    const file = fileOf(app, name);
    return { name, rows: existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined };
  });
}

/** What is wrong: a runtime that did not run, a suite that one of them left out or cut short, a case that failed. */
export function faults(results) {
  const required = requiredOf(results);
  const rows = results.flatMap(({ rows }) => rows ?? []);
  return [
    ...results.filter(({ rows }) => rows === undefined).map(({ name }) => `${name} has not run`),
    ...rows.flatMap((row) =>
      required
        .filter(({ suite, total }) => suite !== HOST_DEPENDENT && countsOf(row, suite).total !== total)
        .map(({ suite, total }) => `${row.runtime} ran ${countsOf(row, suite).total} of ${total} cases of ${suite}`),
    ),
    ...rows.flatMap(({ runtime, suites }) =>
      suites
        .filter(({ passed, total }) => total === 0 || passed !== total)
        .map(({ suite, passed, total }) => `${runtime} passed ${passed} of ${total} cases of ${suite}`),
    ),
  ];
}

/** A line a runtime, a column a suite, passed/total in each cell. */
export function table(results) {
  const required = requiredOf(results).map(({ suite }) => suite);
  const lines = [["runtime", ...required.map(short), "other", "all"]];
  for (const row of results.flatMap(({ rows }) => rows ?? [])) {
    const others = row.suites.filter(({ suite }) => !required.includes(suite));
    const cells = [...required.map((suite) => countsOf(row, suite)), sum(others), sum(row.suites)];
    lines.push([row.runtime, ...cells.map(({ passed, total }) => (total === 0 ? "" : `${passed}/${total}`))]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map(([first, ...cells]) =>
      [first.padEnd(widths[0]), ...cells.map((cell, index) => cell.padStart(widths[index + 1]))].join("  "),
    )
    .join("\n");
}

const requiredOf = (results) => results.find(({ name }) => name === REFERENCE)?.rows?.[0].suites ?? [];

const countsOf = ({ suites }, name) => suites.find(({ suite }) => suite === name) ?? { passed: 0, total: 0 };

const sum = (suites) =>
  suites.reduce((all, { passed, total }) => ({ passed: all.passed + passed, total: all.total + total }), {
    passed: 0,
    total: 0,
  });

const short = (suite) => suite.replace(".json as Request", " req").replace(".json", "");
