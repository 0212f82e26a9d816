import fc from "fast-check";

/**
 * One damage to one file, like a typing slip or a disk error. Plain data, so that fast-check can
 * print and shrink it.
 */
export interface Damage {
  kind: Kind;
  file: string;
  /** The number of a byte, a line or a match, modulo their count. */
  at: number;
  /** The variant of its kind, modulo their count. */
  way: number;
  /** How many characters, for kinds that damage a stretch. */
  length: number;
  /** The text to write into the file, for kinds that write something. */
  inserted: string;
}

/** A damaged text. */
export interface Damaged {
  text: string;
  /**
   * The line of the damage, from 0, in the original text. Null where the damage may change the
   * meaning of any line.
   */
  line: number | null;
}

/** Generates damages to one of the files, by their paths. */
export function damages(paths: readonly string[]): fc.Arbitrary<Damage> {
  return fc.oneof(
    ...KINDS.map((kind) =>
      fc.record({
        kind: fc.constant(kind),
        file: fc.constantFrom(...paths.filter((path) => fits(kind, path)).sort()),
        at: fc.nat(),
        way: fc.nat(),
        length: fc.nat({ max: 30 }),
        inserted: fc.string({ unit: "binary", maxLength: 8 }),
      }),
    ),
  );
}

/** Damages a text. The same damage always has the same result. */
export function applyDamage(text: string, damage: Damage): Damaged {
  return WAYS[damage.kind](text, damage);
}

type Way = (text: string, damage: Damage) => Damaged;

const WAYS = {
  flip(text, { at, way }) {
    const bytes = Buffer.from(text);
    const index = at % Math.max(1, bytes.length);
    bytes[index] = (bytes[index] ?? 0) ^ (1 << (way % 8));
    return { line: lineOf(Buffer.from(text).subarray(0, index).toString()), text: String(bytes) };
  },
  drop(text, { at }) {
    const lines = text.split("\n");
    const line = at % Math.max(1, lines.length - 1);
    return { line, text: lines.toSpliced(line, 1).join("\n") };
  },
  rename(text, { at, way, length }) {
    const key = /(?<=^[\s{-]*"?)[a-z][a-zA-Z-]*(?="?:)|(?<=[{,] ?"?)[a-z]\w*(?="?:)/gm;
    return replaceOne(text, at, key, (found) => {
      const letter = way % found.length;
      return found.slice(0, letter) + pick([..."abcdexyz"], length) + found.slice(letter + 1);
    });
  },
  coordinate(text, { at, way }) {
    return replaceOne(text, at, /-?\d+\.\d+/g, (number) =>
      pick(
        [
          `-${number}`,
          number.replace(".", ""),
          number.replace(".", ","),
          ...[-0.3, 0.3, 0.01, 90, 180, 360].map((by) => String(Number(number) + by)),
          ...["NaN", "null", '""', "1e9", "", "0", "[]"],
        ],
        way,
      ),
    );
  },
  empty(text, { at, way, length }) {
    // A file, a shape, or a part of one, becomes empty.
    if (length % 8 === 7) {
      return { line: 0, text: pick(["", "\n", "{}", "[]", "null", "---\n---\n"], way) };
    }
    return replaceOne(text, at, /\[[^[\]]*\]|\[(?:\s*\[[^[\]]*\]\s*,?)*\]/g, () =>
      pick(["[]", "[[]]", "[[[]]]", "null", ""], way),
    );
  },
  nest(text, { at, way, length }) {
    const depth = pick([2, 70, 3000], length);
    const [open, close] = pick(
      [
        ["[", "]"],
        ['{"a":', "}"],
        ["> ", ""],
        ["<Waypoint>", "</Waypoint>"],
      ] as const,
      way,
    );
    return replaceOne(text, at, /"[^"\n]*"|-?\d+\.\d+|\b\w+\b/g, (found) => {
      return open.repeat(depth) + found + close.repeat(depth);
    });
  },
  system(text, { at, way, length }) {
    const name = pick(["EPSG:4281", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:3857", "", "x"], length);
    const crs = pick(
      [`{"type":"name","properties":{"name":"${name}"}}`, "null", `"${name}"`, "[]"],
      way,
    );
    const type = /"type":\s*"(?:FeatureCollection|Feature|Multi\w+|Polygon|LineString|Point)"/g;
    return replaceOne(text, at, type, (found) => `"crs":${crs},${found}`);
  },
  cut: (text, damage) => replaceStretch(text, damage, () => ""),
  end: (text, { at }) => ({ line: null, text: text.slice(0, at % (text.length + 1)) }),
  insert: (text, damage) => replaceStretch(text, damage, (part) => damage.inserted + part),
  repeat: (text, damage) => replaceStretch(text, damage, (part) => part + part),
  digits: (text, damage) =>
    replaceStretch(text, damage, (part) =>
      part.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10)),
    ),
  letters: (text, damage) =>
    replaceStretch(text, damage, (part) =>
      part.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 1)),
    ),
} satisfies Record<string, Way>;

type Kind = keyof typeof WAYS;
const KINDS = Object.keys(WAYS) as Kind[];

function fits(kind: Kind, path: string): boolean {
  return (kind === "system" ? /\.geojson$/ : /\.(geojson|csv|mdx|ya?ml)$/).test(path);
}

function replaceOne(
  text: string,
  at: number,
  pattern: RegExp,
  damage: (found: string) => string,
): Damaged {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return { line: 0, text };
  const { 0: part, index } = pick(found, at);
  const next = text.slice(0, index) + damage(part) + text.slice(index + part.length);
  return { line: lineOf(text.slice(0, index)), text: next };
}

/** A stretch may contain line ends and quotes, so the text after it may change its meaning. */
function replaceStretch(
  text: string,
  { at, length }: Damage,
  damage: (part: string) => string,
): Damaged {
  const start = at % (text.length + 1);
  const end = start + length;
  const next = text.slice(0, start) + damage(text.slice(start, end)) + text.slice(end);
  return { line: null, text: next };
}

function pick<T>(of: readonly T[], index: number): T {
  return of[index % of.length] as T;
}

function lineOf(before: string): number {
  return before.split("\n").length - 1;
}
