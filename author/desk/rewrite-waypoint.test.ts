import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { printProblem } from "../../lib/story/problem.ts";
import { atLeastOne } from "../../testing/at-least-one.ts";
import { expectRecorded } from "../../testing/record.ts";
import type { Change } from "./change.ts";
import { rewriteWaypoint } from "./rewrite-waypoint.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");
const NAME = "content/island/01-the-canal.mdx";

interface Asked {
  waypoint: string | null;
  change: Change;
}

function load(name: string): { chapter: string } & Asked {
  const read = (file: string) => readFileSync(join(FIXTURES, name, file), "utf8");
  return { chapter: read("chapter.mdx"), ...(JSON.parse(read("change.json")) as Asked) };
}

function rewritten(chapter: string, { waypoint, change }: Asked): string {
  const result = rewriteWaypoint(NAME, chapter, waypoint, change);
  if ("text" in result) return `${result.text}=====\n${result.yaml}`;
  return `${result.problems.map(printProblem).join("\n")}\n`;
}

/** Records the file and its preview, or the problems, beside the chapter. */
function check(name: string, result: string): void {
  expectRecorded(join(FIXTURES, name, "result.txt"), result);
}

const names = atLeastOne(readdirSync(FIXTURES), "fixtures");

test.each(names)("%s: the requested keys change, and nothing else", (name) => {
  const { chapter, ...asked } = load(name);
  check(name, rewritten(chapter, asked));
});

test.each(names)("%s: line ends and a byte order mark stay", (name) => {
  const { chapter, ...asked } = load(name);
  const plain = rewriteWaypoint(NAME, chapter, asked.waypoint, asked.change);
  const windows = `\uFEFF${chapter.replaceAll("\n", "\r\n")}`;
  const other = rewriteWaypoint(NAME, windows, asked.waypoint, asked.change);
  if ("problems" in plain) {
    expect(other).toEqual(plain);
    return;
  }
  expect(other).toEqual({ ...plain, text: `\uFEFF${plain.text.replaceAll("\n", "\r\n")}` });
});

test("each line keeps its own line end", () => {
  const { chapter, ...asked } = load("box-for-a-name");
  const mixed = chapter.replaceAll("\n", "\r\n").replace("map:\r\n", "map:\n");
  const result = rewriteWaypoint(NAME, mixed, asked.waypoint, asked.change);
  expect("text" in result && result.text).toBe(
    mixed.replace("fit: island ", "fit: [34.2, 31.2, 34.4, 31.4] "),
  );
});

test("the preview of a rewritten map is valid YAML", () => {
  const { chapter, ...asked } = load("block-lists");
  const result = rewriteWaypoint(NAME, chapter, asked.waypoint, asked.change);
  expect("yaml" in result && parse(result.yaml)).toEqual({
    fit: [10, 40, 12, 42],
    turn: "auto",
    show: ["north", "canal", "wells"],
    highlight: ["north"],
  });
});

test("a waypoint whose id YAML would take for a number is found", () => {
  const chapter = `---\ntitle: A\nwaypoints:\n  0100: { fit: rafah, show: [] }\n---\n`;
  const result = rewriteWaypoint(NAME, chapter, "0100", {
    fit: undefined,
    camera: undefined,
    turn: undefined,
    show: ["fence"],
  });
  expect(result).toMatchObject({
    text: expect.stringContaining("0100: { fit: rafah, show: [fence] }"),
  });
});
