import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { listFiles, ROOT } from "./list-files.ts";

/**
 * Every folder with code and the folders that it may import from. A row names rows above it only,
 * so that no two folders can import each other, directly or through others. `lib` stands for every
 * folder of `lib/`. `docs/architecture.md` says what each folder holds.
 */
const FOLDERS: readonly [folder: string, imports: string][] = [
  ["lib/words", ""],
  ["lib/story", "lib/words"],
  ["lib/geo", "lib/story"],
  ["lib/type", "lib/words lib/story"],
  ["lib/map", "lib/story lib/geo lib/type"],
  ["lib/map/swatch", "lib/story lib/map"],
  ["lib/map/tiles", "lib/story lib/map"],
  ["lib/map/draw", "lib/story lib/map lib/map/swatch"],
  ["lib/map/style", "lib/story lib/map lib/map/draw lib/map/tiles lib/type"],
  ["lib/map/labels", "lib/story lib/geo lib/type lib/map lib/map/draw"],
  ["lib/map/legend", "lib/words lib/story lib/map lib/map/draw lib/map/swatch"],
  [
    "lib/map/document",
    "lib/story lib/geo lib/type lib/map lib/map/draw lib/map/tiles lib/map/style lib/map/labels",
  ],
  ["lib/picture/svg", "lib/story lib/geo lib/type"],
  ["lib/picture/draw", "lib/story lib/geo lib/type lib/map lib/map/labels lib/picture/svg"],
  [
    "lib/picture",
    "lib/story lib/type lib/map lib/map/tiles lib/map/style lib/map/document lib/picture/draw",
  ],
  ["lib/picture/card", "lib/words lib/story lib/type lib/map lib/picture/svg"],
  [
    "lib/picture/download",
    "lib/words lib/story lib/type lib/map lib/map/swatch lib/map/draw lib/map/legend lib/picture lib/picture/draw lib/picture/svg",
  ],
  ["lib/picture/locator", "lib/story lib/type lib/map lib/map/labels lib/map/document"],
  ["lib/publish", "lib/story lib/map/draw lib/picture/card"],
  ["lib/content/reading", "lib/words lib/story lib/type"],
  ["lib/content/yaml", "lib/words lib/story lib/content/reading"],
  ["lib/content/words", "lib/words lib/content/reading lib/content/yaml"],
  [
    "lib/content/data",
    "lib/words lib/story lib/geo lib/map/draw lib/content/reading lib/content/yaml",
  ],
  [
    "lib/content/layer",
    "lib/words lib/story lib/geo lib/map lib/map/draw lib/map/labels lib/map/document lib/content/reading lib/content/yaml lib/content/words lib/content/data",
  ],
  ["lib/content/links", "lib/words lib/story lib/content/reading lib/content/yaml"],
  [
    "lib/content/prose/elements",
    "lib/words lib/story lib/geo lib/map/draw lib/content/reading lib/content/words lib/content/layer lib/content/links",
  ],
  [
    "lib/content/prose",
    "lib/words lib/story lib/content/reading lib/content/yaml lib/content/words lib/content/links lib/content/prose/elements",
  ],
  [
    "lib/content/chapter",
    "lib/words lib/story lib/geo lib/map lib/content/reading lib/content/yaml lib/content/words lib/content/layer lib/content/links lib/content/prose/elements lib/content/prose",
  ],
  [
    "lib/content",
    "lib/words lib/story lib/geo lib/map lib/content/reading lib/content/yaml lib/content/words lib/content/data lib/content/layer lib/content/chapter",
  ],
  ["testing", "lib"],
  ["components/map", "lib"],
  ["components/prose", "lib"],
  ["components/site", "lib components/map"],
  ["components/story", "lib components/map components/prose components/site"],
  ["components/embed", "lib components/map components/prose components/story"],
  ["components/data", "lib components/map components/site components/story"],
  ["reader/page", "lib"],
  ["reader/fonts", "lib reader/page"],
  ["reader/sheet", ""],
  ["reader/help", "lib reader/sheet"],
  ["reader/settings", "lib reader/page reader/sheet reader/help"],
  ["reader/search", "lib reader/page"],
  ["reader/files", "lib"],
  ["reader/store", "lib reader/page"],
  ["reader/notes", "lib"],
  ["reader/shares", "lib reader/page"],
  ["reader/map", "lib reader/page reader/files reader/store"],
  ["reader/offline", "lib reader/page"],
  ["reader/resume", "lib reader/page reader/store"],
  ["reader/details", "lib reader/page reader/files reader/store reader/map"],
  ["reader/place", "lib reader/page reader/files reader/store"],
  ["reader/announce", "lib reader/page reader/store"],
  ["reader/moves", "lib reader/page reader/help reader/store reader/place"],
  ["reader/contents", "lib reader/page reader/store reader/place reader/sheet"],
  ["reader/present", "lib reader/page reader/store reader/place reader/moves"],
  ["reader/embed", "lib reader/page reader/files reader/store reader/map"],
  [
    "reader",
    "lib reader/page reader/fonts reader/settings reader/files reader/store reader/place reader/map reader/details reader/notes reader/shares reader/announce reader/moves reader/contents reader/present reader/offline reader/resume reader/search",
  ],
  ["build/links", ""],
  ["build/output", ""],
  ["build/addresses", "lib"],
  ["build/files", "lib"],
  ["build/work", ""],
  ["build/labels", "lib build/work"],
  ["build/maplibre", ""],
  ["build/pictures", "lib build/files build/work"],
  ["build/pages", "lib build/files build/maplibre"],
  ["build/serve", "build/files build/pages"],
  [
    "build",
    "build/output build/files build/work build/labels build/pictures build/pages build/addresses build/links",
  ],
  [
    "author/preview",
    "lib reader reader/files reader/store reader/embed reader/map build/files build/work build/pictures",
  ],
  ["author/desk", "lib build/files"],
  ["author/panel", "lib author/desk reader/page reader/place"],
  ["author", "author/preview author/desk build/files build/output build/serve"],
  ["app", "lib components/data components/embed components/site components/story author/preview"],
  ["tools/browser", ""],
  ["tools/test", ""],
  ["tools/docs", ""],
  ["tools/check", "lib"],
  ["tools/new", "lib"],
  ["tools/extract", "lib"],
  ["tools/fonts", "lib"],
  ["tools/fuzz", "lib"],
  ["tools/engines", "lib"],
  ["tools/measure", "lib tools/browser"],
  ["tools/bench/sizes", "lib tools/measure"],
  ["tools/bench/neutral", "lib"],
  ["tools/bench/limits", "lib reader/map build/files tools/measure"],
  ["tools/bench/visit", "lib tools/measure"],
  [
    "tools/bench/sites",
    "lib build/files tools/measure tools/bench/sizes tools/bench/neutral tools/bench/limits tools/bench/visit",
  ],
  ["tools/bench/verdict", "tools/measure tools/bench/visit tools/bench/sites"],
  [
    "tools/bench/growth",
    "tools/measure tools/bench/sizes tools/bench/neutral tools/bench/limits tools/bench/visit tools/bench/sites",
  ],
  [
    "tools/bench",
    "lib author/desk build/files tools/measure tools/bench/sizes tools/bench/neutral tools/bench/limits tools/bench/visit tools/bench/sites tools/bench/verdict tools/bench/growth",
  ],
  ["tools/fidelity", "lib reader/map build/maplibre tools/measure"],
  ["e2e/support", "lib testing"],
  ["e2e/dev", "lib author/panel e2e/support"],
  ["", "lib tools/browser"],
];

const ALLOWED = new Map(
  FOLDERS.map(([folder, imports]) => [folder, imports.split(" ").filter(Boolean)]),
);

interface Import {
  /** Path of the importing file from the root. */
  from: string;
  /** A path from the root for our own files, else the package's name. */
  to: string;
  typeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']/g;

function readImports(from: string): Import[] {
  const text = readFileSync(join(ROOT, from), "utf8");
  const statements = [...text.matchAll(STATEMENT)].map(([, type, target = ""]) => {
    return { from, to: resolve(from, target), typeOnly: type !== undefined };
  });
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, target = ""]) => {
    return { from, to: resolve(from, target), typeOnly: false };
  });
  return [...statements, ...dynamic];
}

function resolve(from: string, target: string): string {
  const path = target.startsWith("@/")
    ? join(ROOT, target.slice(2))
    : target.startsWith(".")
      ? join(ROOT, from, "..", target)
      : null;
  if (path === null) return target;
  const found = [path, `${path}.ts`, `${path}.tsx`].find(
    (file) => /\.\w+$/.test(file) && existsSync(file),
  );
  return relative(ROOT, found ?? path).replaceAll("\\", "/");
}

/** The folder of a path as the table has it: routes are one folder. */
function folderOf(path: string): string {
  const folder = dirname(path);
  if (folder === ".") return "";
  return folder.startsWith("app/") ? "app" : folder;
}

const allows = (allowed: string, folder: string) =>
  allowed === folder || (allowed === "lib" && folder.startsWith("lib/"));

const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);
const files = listFiles();
const code = files.filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path));
const sources = code.filter((path) => !isTest(path));
const imports = sources.flatMap(readImports);
const inLib = imports.filter(({ from }) => from.startsWith("lib/"));
const print = ({ from, to }: Import) => `${from} → ${to}`;

test("the imports are read at all", () => {
  const some = imports.find(({ from }) => from === "lib/content/load-story.ts");
  expect(some).toBeDefined();
  expect(imports.filter(({ to }) => ALLOWED.has(folderOf(to))).length).toBeGreaterThan(1000);
});

test("a folder may import only from folders above it in the table", () => {
  const above: string[] = [];
  for (const [folder, allowed] of FOLDERS) {
    for (const name of allowed.split(" ").filter(Boolean)) {
      if (name !== "lib") expect(above, `${folder} → ${name}`).toContain(name);
    }
    above.push(folder);
  }
});

test("the table has every folder with code, and no other", () => {
  const folders = new Set(sources.map(folderOf));
  expect([...folders].sort()).toEqual([...ALLOWED.keys()].sort());
});

test("a file imports only from its own folder and from those that the table allows", () => {
  const forbidden = imports.filter(({ from, to }) => {
    const [source, target] = [folderOf(from), folderOf(to)];
    if (source === target || !ALLOWED.has(target)) return false;
    if (target === "" && !to.includes(".")) return false;
    return !ALLOWED.get(source)?.some((allowed) => allows(allowed, target));
  });
  expect(forbidden.map(print)).toEqual([]);
});

test("the table allows nothing that no file needs", () => {
  const unused = FOLDERS.flatMap(([folder, allowed]) =>
    allowed.split(" ").flatMap((name) => {
      const used = imports.some(
        ({ from, to }) => folderOf(from) === folder && allows(name, folderOf(to)),
      );
      return used || name === "" || folder === "testing" ? [] : [`${folder} → ${name}`];
    }),
  );
  expect(unused).toEqual([]);
});

test("no file imports itself by way of others", () => {
  const graph = new Map(sources.map((path) => [path, new Set<string>()]));
  for (const { from, to } of imports) if (graph.has(to)) graph.get(from)?.add(to);
  // Remove the files that import none of those left, again and again: what remains is on a cycle or leads to one.
  for (let size = -1; size !== graph.size; ) {
    size = graph.size;
    for (const [path, targets] of graph) {
      if (![...targets].some((target) => graph.has(target))) graph.delete(path);
    }
  }
  expect([...graph.keys()]).toEqual([]);
});

test("components are React and style sheets, and nothing else", () => {
  const other = code.filter((path) => path.startsWith("components/") && !path.endsWith(".tsx"));
  expect(other).toEqual([]);
});

test("the reader's script and the components do not know each other", () => {
  const mixed = imports.filter(
    ({ from, to }) =>
      (from.startsWith("reader/") && to.startsWith("components/")) ||
      (from.startsWith("components/") && to.startsWith("reader/")),
  );
  expect(mixed.map(print)).toEqual([]);
});

test("only tests import from testing/", () => {
  const borrowed = imports.filter(
    ({ from, to }) => to.startsWith("testing/") && !/^(testing|e2e)\//.test(from),
  );
  expect(borrowed.map(print)).toEqual([]);
});

test("every folder with more than ten files says in a few lines what lives there", () => {
  const folders = [...new Set(files.map((path) => dirname(path)))].filter((folder) => {
    return folder !== "." && files.filter((path) => dirname(path) === folder).length > 10;
  });
  expect(folders.length).toBeGreaterThan(20);
  const lengths = folders.map((folder) => {
    const readme = join(ROOT, folder, "README.md");
    const lines = existsSync(readme)
      ? readFileSync(readme, "utf8").trimEnd().split("\n").length
      : 0;
    return { folder, isShort: lines > 2 && lines <= 15 };
  });
  expect(lengths.filter(({ isShort }) => !isShort)).toEqual([]);
});

test("lib knows no React, no Next and no style sheets", () => {
  const framework = /^(react|react-dom|next)(\/|$)|\.css$/;
  expect(inLib.filter(({ to }) => framework.test(to)).map(print)).toEqual([]);
});

test("lib takes maplibre-gl as a type only", () => {
  const values = inLib.filter(({ to, typeOnly }) => /^maplibre-gl(\/|$)/.test(to) && !typeOnly);
  expect(values.map(print)).toEqual([]);
});

test("of lib, only lib/content and the fonts of lib/type read files", () => {
  const readers = inLib.filter(
    ({ from, to }) =>
      /^(node:)?fs(\/|$)/.test(to) && !/^lib\/(content\/|type\/open-fonts\.ts)/.test(from),
  );
  expect(readers.map(print)).toEqual([]);
});

test("nothing but what dev alone needs is a client component: built pages run without React", () => {
  const client = sources.filter((path) =>
    /^["']use client["']/m.test(readFileSync(join(ROOT, path), "utf8")),
  );
  expect(client.sort()).toEqual([
    "author/preview/embed-client.tsx",
    "author/preview/problem-overlay.tsx",
    "author/preview/story-client.tsx",
  ]);
});

test("nothing reads what lies outside of the project", () => {
  const outside = imports.filter(({ to }) => to.startsWith("../") || to.startsWith("/"));
  expect(outside.map(print)).toEqual([]);
});
