import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ATTR } from "../lib/story/attributes.ts";
import { listFiles, ROOT } from "./list-files.ts";

const MODULE = "lib/story/attributes.ts";
const NAMES = new Map(Object.entries(ATTR).map(([constant, name]) => [name as string, constant]));

/** Not names of files: `./data-layer.tsx`. */
const LITERAL = /(?<![\w./-])data-[a-z][a-z-]*[a-z](?![\w-])(?!\.\w)/g;
/** Attributes of others, in pages that tests make up, and a fixture's name. */
const OTHERS = new Set(["data-precedence", "data-note", "data-and-derive"]);

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const files = listFiles().filter((path) => path !== MODULE);
const code = files.filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path));
const styles = files.filter((path) => path.endsWith(".css"));

/** The attributes that a file spells out, each with the file's path. Comments may. */
function spelled(path: string): string[] {
  const text = read(path).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...text.matchAll(LITERAL)].map(([name]) => `${path}: ${name}`);
}

test("a constant is called what `dataset` would call its attribute", () => {
  const wrong = [...NAMES].filter(([name, constant]) => {
    const dashed = constant.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return name !== `data-${dashed}`;
  });
  expect(wrong).toEqual([]);
});

test("no code spells an attribute of the page: it takes the name from the module", () => {
  const found = code.flatMap(spelled).filter((place) => !OTHERS.has(place.split(": ")[1] ?? ""));
  expect(found).toEqual([]);
});

test("no code names an attribute through `dataset`", () => {
  const found = code.filter((path) => /[\w)\]?]\.dataset\b/.test(read(path)));
  expect(found).toEqual([]);
});

test("a style sheet spells only attributes that the module has", () => {
  const found = styles.flatMap(spelled);
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter((place) => !NAMES.has(place.split(": ")[1] ?? ""))).toEqual([]);
});

test("the module has no attribute that nothing uses", () => {
  const all = code.map(read).join("\n");
  const unused = Object.keys(ATTR).filter((constant) => !all.includes(`ATTR.${constant}`));
  expect(unused).toEqual([]);
});

test("each attribute is in one of the two documents: what others may rely on, and internal hooks", () => {
  const documents = ["docs/contracts.md", "docs/internal-hooks.md"].map(
    (path) => new Set([...read(path).matchAll(/`(data-[a-z-]+)`/g)].map(([, name]) => name ?? "")),
  );
  const [promised = new Set(), internal = new Set()] = documents;
  const places = [...NAMES.keys()].map((name) => [name, promised.has(name), internal.has(name)]);
  expect(places.filter(([, inContracts, inHooks]) => !inContracts && !inHooks)).toEqual([]);
  expect(places.filter(([, inContracts, inHooks]) => inContracts && inHooks)).toEqual([]);
  const unknown = documents.flatMap((names) => [...names].filter((name) => !NAMES.has(name)));
  expect(unknown).toEqual([]);
});
