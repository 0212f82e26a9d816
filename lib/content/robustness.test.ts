import fc from "fast-check";
import { expect, test } from "vitest";
import { readBase } from "../../testing/content-fixture.ts";
import { loadSite } from "./load-site.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reading/reader.ts";

const base = readBase();
const paths = [...base.keys()];

/** What a slip of the hand or a broken disk does to a text. */
const damage = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.nat(),
  length: fc.nat({ max: 30 }),
  kind: fc.constantFrom("cut", "end", "flip", "insert", "repeat", "digit"),
  text: fc.string({ unit: "binary", maxLength: 8 }),
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function apply(text: string, { at, length, kind, text: inserted }: Damage): string {
  const start = at % (text.length + 1);
  const [before, part, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  switch (kind) {
    case "cut":
      return before + after;
    case "end":
      return before;
    case "insert":
      return before + inserted + part + after;
    case "repeat":
      return before + part + part + after;
    case "digit":
      return before + part.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10)) + after;
    default:
      return before + part.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) ^ 1)) + after;
  }
}

test("a damaged story is a story or a list of problems, never a crash", () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const files = new Map(base);
      for (const one of damages) files.set(one.path, apply(files.get(one.path) ?? "", one));
      const reader = memoryReader(files);
      for (const loaded of [loadSite("content", reader), loadStory("content", "delta", reader)]) {
        if (!("problems" in loaded)) continue;
        expect(loaded.problems.length).toBeGreaterThan(0);
        for (const { file, line, column } of loaded.problems) {
          const lines = (files.get(file) ?? "").split(/\r\n?|\n/);
          expect(line, `${file}:${line}`).toBeLessThanOrEqual(Math.max(1, lines.length));
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
}, 300_000);

test.each([
  ["one inside another", "*a ".repeat(20_000) + " a*".repeat(20_000)],
  ["of two kinds", "_*a ".repeat(20_000) + " a*_".repeat(20_000)],
  ["crossed out", "~~a ".repeat(20_000) + " a~~".repeat(20_000)],
  ["in one run", `${"*".repeat(20_000)}a${"*".repeat(20_000)}`],
  ["side by side", "*a* ".repeat(20_000)],
  ["without a beginning", "a* ".repeat(20_000)],
])("signs of emphasis that were pasted very often are a problem at their place: %s", (_, words) => {
  const files = new Map(base);
  const path = "content/delta/02-wells.mdx";
  files.set(path, `${files.get(path)}\n${words}\n`);
  const lines = files.get(path)?.split("\n").length ?? 0;
  const loaded = loadStory("content", "delta", memoryReader(files));
  expect("problems" in loaded && loaded.problems).toMatchObject([
    { file: path, line: lines - 1, code: "too-deep" },
  ]);
});

test("a long list and a table may have emphasis in each of their lines", () => {
  const files = new Map(base);
  const path = "content/delta/02-wells.mdx";
  const list = "- **Reeds** and *silt*, ~~sand~~\n".repeat(300);
  const table = `| a | b |\n| - | - |\n${"| **1** | *2* |\n".repeat(300)}`;
  files.set(path, `${files.get(path)}\n${list}\n${table}`);
  const loaded = loadStory("content", "delta", memoryReader(files));
  const problems = "problems" in loaded ? loaded.problems : [];
  expect(problems.filter(({ code }) => code === "too-deep")).toEqual([]);
}, 60_000);
