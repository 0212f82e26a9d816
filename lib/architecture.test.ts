import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** Which parts of the code a part may import from, itself aside: the arrows of docs/architecture.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "lib/story": [],
  "lib/geo": ["lib/story"],
  "lib/scroll": ["lib/story"],
  "lib/data": ["lib/story"],
  "lib/feed": ["lib/story"],
  "lib/map": ["lib/story", "lib/geo"],
  "lib/content": ["lib/story", "lib/geo", "lib/map"],
  "lib/picture": ["lib/story", "lib/geo", "lib/map"],
  components: [
    "lib/story",
    "lib/geo",
    "lib/scroll",
    "lib/map",
    "lib/content",
    "lib/picture",
    "lib/data",
  ],
  app: [
    "lib/story",
    "lib/geo",
    "lib/scroll",
    "lib/map",
    "lib/content",
    "lib/picture",
    "lib/data",
    "lib/feed",
    "components",
  ],
};

interface Import {
  /** Path of the importing file from the root. */
  from: string;
  /** A path from the root for our own files, else the package's name. */
  to: string;
  typeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']/g;

function listSources(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(ts|tsx|mts)$/.test(path) && !/\.test\.tsx?$/.test(path));
}

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

const partOf = (path: string) =>
  Object.keys(MAY_IMPORT).find((part) => path.startsWith(`${part}/`));

const sources = Object.keys(MAY_IMPORT).flatMap(listSources);
const imports = sources.flatMap(readImports);
const inLib = imports.filter(({ from }) => from.startsWith("lib/"));
const print = ({ from, to }: Import) => `${from} → ${to}`;

test("the imports are read at all", () => {
  const some = imports.find(({ from }) => from === "lib/content/load-story.ts");
  expect(some).toBeDefined();
  expect(imports.filter(({ to }) => partOf(to) !== undefined).length).toBeGreaterThan(50);
});

test("imports go one way", () => {
  const back = imports.filter(({ from, to }) => {
    const [source, target] = [partOf(from), partOf(to)];
    if (source === undefined || target === undefined || source === target) return false;
    return !MAY_IMPORT[source]?.includes(target);
  });
  expect(back.map(print)).toEqual([]);
});

test("no file imports itself by way of others", () => {
  const graph = new Map(sources.map((path) => [path, new Set<string>()]));
  for (const { from, to } of imports) if (graph.has(to)) graph.get(from)?.add(to);
  // Take away what imports nothing that is left, again and again: what stays is on or above a cycle.
  for (let size = -1; size !== graph.size; ) {
    size = graph.size;
    for (const [path, targets] of graph) {
      if (![...targets].some((target) => graph.has(target))) graph.delete(path);
    }
  }
  expect([...graph.keys()]).toEqual([]);
});

test("lib knows no React, no Next and no style sheets", () => {
  const framework = /^(react|react-dom|next)(\/|$)|\.css$/;
  expect(inLib.filter(({ to }) => framework.test(to)).map(print)).toEqual([]);
});

test("lib takes maplibre-gl as a type only", () => {
  const values = inLib.filter(({ to, typeOnly }) => /^maplibre-gl(\/|$)/.test(to) && !typeOnly);
  expect(values.map(print)).toEqual([]);
});

test("only lib/content reads files", () => {
  const readers = inLib.filter(
    ({ from, to }) => /^(node:)?fs(\/|$)/.test(to) && !from.startsWith("lib/content/"),
  );
  expect(readers.map(print)).toEqual([]);
});

test("nothing but what dev alone needs is a client component: built pages run without React", () => {
  const client = sources.filter((path) =>
    /^["']use client["']/m.test(readFileSync(join(ROOT, path), "utf8")),
  );
  expect(client.sort()).toEqual([
    "components/embed/embed-client.tsx",
    "components/preview/problem-overlay.tsx",
    "components/story-client.tsx",
  ]);
});

test("nothing of the site imports a command's code, the author panel's among it", () => {
  const commands = imports.filter(({ to }) => to.startsWith("scripts/"));
  expect(commands.map(print)).toEqual([]);
});

test("nothing reads what lies outside of the project", () => {
  const outside = imports.filter(({ to }) => to.startsWith("../") || to.startsWith("/"));
  expect(outside.map(print)).toEqual([]);
});
