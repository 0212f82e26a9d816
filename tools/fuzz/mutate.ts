/** A mutation of one file. */
export interface Mutation {
  /** What was done, in words. */
  kind: Kind;
  file: string;
  /** The line it was done to, from 0, in the text before. */
  line: number;
  text: string;
}

const KINDS = ["flip", "drop", "rename", "coordinate", "empty", "nest", "system"] as const;
type Kind = (typeof KINDS)[number];

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Damages one of the files, as a slip of the hand or a broken disk would. The same seed does the same. */
export function mutate(files: ReadonlyMap<string, string>, seed: number): Mutation {
  const random = randomFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const kind = pick(KINDS);
  const paths = [...files.keys()].filter((path) => fits(kind, path)).sort();
  const file = pick(paths);
  const text = files.get(file) ?? "";
  const done = MUTATIONS[kind](text, pick);
  return { kind, file, ...done };
}

type Pick = <T>(of: readonly T[]) => T;
type Damage = (text: string, pick: Pick) => { line: number; text: string };

const MUTATIONS: Record<Kind, Damage> = {
  flip(text, pick) {
    const bytes = Buffer.from(text);
    const at = pick(range(bytes.length));
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(range(8)));
    return { line: lineOf(Buffer.from(text).subarray(0, at).toString()), text: bytes.toString() };
  },
  drop(text, pick) {
    const lines = text.split("\n");
    const line = pick(range(Math.max(1, lines.length - 1)));
    return { line, text: lines.toSpliced(line, 1).join("\n") };
  },
  rename(text, pick) {
    return replaceOne(
      text,
      pick,
      /(?<=^[\s{-]*"?)[a-z][a-zA-Z-]*(?="?:)|(?<=[{,] ?"?)[a-z]\w*(?="?:)/gm,
      (key) => {
        const at = pick(range(key.length));
        return key.slice(0, at) + pick([..."abcdexyz"]) + key.slice(at + 1);
      },
    );
  },
  coordinate(text, pick) {
    return replaceOne(text, pick, /-?\d+\.\d+/g, (number) =>
      pick([
        () => `-${number}`,
        () => number.replace(".", ""),
        () => number.replace(".", ","),
        () => String(Number(number) + pick([-0.3, 0.3, 0.01, 90, 180, 360])),
        () => pick(["NaN", "null", '""', "1e9", "", "0", "[]"]),
      ])(),
    );
  },
  empty(text, pick) {
    // A file, a shape, or a part of one, of which nothing is left.
    if (pick(range(8)) === 0)
      return { line: 0, text: pick(["", "\n", "{}", "[]", "null", "---\n---\n"]) };
    return replaceOne(text, pick, /\[[^[\]]*\]|\[(?:\s*\[[^[\]]*\]\s*,?)*\]/g, () =>
      pick(["[]", "[[]]", "[[[]]]", "null", ""]),
    );
  },
  nest(text, pick) {
    const depth = pick([2, 70, 3000]);
    const [open, close] = pick([
      ["[", "]"],
      ['{"a":', "}"],
      ["> ", ""],
      ["<Waypoint>", "</Waypoint>"],
    ] as const);
    return replaceOne(text, pick, /"[^"\n]*"|-?\d+\.\d+|\b\w+\b/g, (found) => {
      return open.repeat(depth) + found + close.repeat(depth);
    });
  },
  system(text, pick) {
    const name = pick(["EPSG:4281", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:3857", "", "x"]);
    const crs = pick([
      `{"type":"name","properties":{"name":"${name}"}}`,
      "null",
      `"${name}"`,
      "[]",
    ]);
    return replaceOne(
      text,
      pick,
      /"type":\s*"(?:FeatureCollection|Feature|Multi\w+|Polygon|LineString|Point)"/g,
      (found) => `"crs":${crs},${found}`,
    );
  },
};

function fits(kind: Kind, path: string): boolean {
  if (kind === "system") return path.endsWith(".geojson");
  if (kind === "coordinate") return /\.(geojson|csv|mdx|yaml)$/.test(path);
  return /\.(geojson|csv|mdx|ya?ml)$/.test(path);
}

function replaceOne(text: string, pick: Pick, pattern: RegExp, damage: (found: string) => string) {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return { line: 0, text };
  const { 0: part, index } = pick(found);
  const next = text.slice(0, index) + damage(part) + text.slice(index + part.length);
  return { line: lineOf(text.slice(0, index)), text: next };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

function lineOf(before: string): number {
  return before.split("\n").length - 1;
}
