import fc from "fast-check";
import { expect, test } from "vitest";
import { readBase } from "./fixture.ts";
import { loadSite } from "./load-site.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reader.ts";

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
