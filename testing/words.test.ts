import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** Where the words, numbers and dates of pages, pictures and the reader's script come from. */
const sources = ["app", "components", "reader", "lib"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path)),
);

const textOf = (path: string) => readFileSync(join(ROOT, path), "utf8");

const holding = (pattern: RegExp) => sources.filter((path) => pattern.test(textOf(path)));

test("the sources are read at all", () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources).toContain("components/story/share-menu.tsx");
});

test("only lib/words formats numbers, dates and lists", () => {
  const formats = holding(
    /\.toLocale(Date|Time)?String\(|new Intl\.(Number|DateTime|List|RelativeTime)Format|new Intl\.PluralRules/,
  );
  expect(formats.filter((path) => !path.startsWith("lib/words/"))).toEqual([]);
});

test("nothing is done for one language alone", () => {
  expect(holding(/\b(language|locale|lang|tag) [!=]== "/)).toEqual([]);
});

/** Names that are the same in every language. */
const NAMES = ["Source Serif 4", "IBM Plex Sans", "story.json"];

/** Text between tags, attributes that are read aloud, and what a script writes into the page. */
const LITERALS = [
  /(?<![=-])>([^<>{}=();|["`]*\p{L}[^<>{}=();|["`]*)[<{]/gu,
  /\b(?:aria-label|aria-description|title|alt|placeholder)="([^"]*\p{L}[^"]*)"/gu,
  /\b(?:textContent|innerText|title|ariaLabel) = ["`]([^"`]*\p{L}[^"`]*)["`]/gu,
  /\.setAttribute\("(?:aria-label|title|alt)", ["`]([^"`]*\p{L}[^"`]*)["`]/gu,
];

function literalsIn(text: string): string[] {
  const found = LITERALS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, literal = ""]) => literal.trim()),
  );
  return found.filter((literal) => !NAMES.includes(literal));
}

test("such words are found", () => {
  expect(literalsIn('<p aria-label="Close">Read {count} <b>more</b></p>')).toEqual([
    "Read",
    "more",
    "Close",
  ]);
  expect(literalsIn('bar.setAttribute("title", "Scale"); said.textContent = `Copied`;')).toEqual([
    "Copied",
    "Scale",
  ]);
  expect(literalsIn('<p aria-label={say("x")}>{say("y")}: <b>{z}</b> · </p>')).toEqual([]);
});

test("a word that readers see is in a table of lib/words", () => {
  const literals = sources
    .filter((path) => /^(app|components|reader)\//.test(path))
    .flatMap((path) => literalsIn(textOf(path)).map((text) => `${path}: ${text}`));
  expect(literals).toEqual([]);
});
