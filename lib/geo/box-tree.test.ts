import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSegmentTree, segmentBox } from "./box-tree.ts";

const position = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
const line = fc.array(position, { maxLength: 200 });

test("a search finds the same first segment near a box as a scan of all segments", () => {
  fc.assert(
    fc.property(line, position, position, fc.nat(200), (positions, a, b, from) => {
      const box = segmentBox(a, b);
      const [west, south, east, north] = box;
      const isNear = (i: number) => {
        const [x0, y0, x1, y1] = segmentBox(positions[i] ?? [], positions[i + 1] ?? []);
        return x0 <= east && x1 >= west && y0 <= north && y1 >= south;
      };
      const isEven = (i: number) => i % 2 === 0;
      const all = positions.slice(1).map((_, i) => i);
      const first = all.find((i) => i >= from && isNear(i) && isEven(i)) ?? null;
      expect(buildSegmentTree(positions).find(box, from, isEven)).toBe(first);
    }),
  );
});

test("a search from each segment of a long line visits few others, whatever the line's course", () => {
  const count = 20_000;
  const shapes: Record<string, (i: number) => [number, number]> = {
    north: (i) => [Math.sin(i * 0.7), (80 * i) / count],
    east: (i) => [(80 * i) / count, Math.sin(i * 0.7)],
    spiral: (i) => [(i / count) * Math.cos(i / 50), (i / count) * Math.sin(i / 50)],
  };
  for (const [name, at] of Object.entries(shapes)) {
    const long = Array.from({ length: count }, (_, i) => at(i));
    const tree = buildSegmentTree(long);
    let looks = 0;
    for (const [i, from] of long.entries()) {
      tree.find(segmentBox(from, long[i + 1] ?? from), i + 1, () => {
        looks++;
        return false;
      });
    }
    expect(looks / count, name).toBeLessThan(10);
  }
});
