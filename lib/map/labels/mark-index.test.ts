import fc from "fast-check";
import { expect, test } from "vitest";
import { type Disc, MarkIndex } from "./mark-index.ts";
import { circleTouchesBox } from "./overlap.ts";
import type { Box, View } from "./plane.ts";

const size = { width: 100, height: 100 };
const VIEWS: View[] = [
  { size, scale: 50 },
  { size, scale: 80 },
];
const REGION: Box = { left: -1, top: -1, right: 1, bottom: 1 };

// Also beyond the region: a mark there may reach into it.
const place = fc.tuple(
  fc.double({ min: -1.5, max: 1.5, noNaN: true }),
  fc.double({ min: -1.5, max: 1.5, noNaN: true }),
);
const disc = fc.record({ at: place, radius: fc.double({ min: 0, max: 20, noNaN: true }) });
const marks = fc.array(
  disc.map((each) => ({ ...each, isFilled: true })),
  { maxLength: 40 },
);

test("every mark that reaches into a box in some view is near it, once", () => {
  fc.assert(
    fc.property(marks, place, place, (all, [x1, y1], [x2, y2]) => {
      const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
      const box = { left, right, top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
      const near = new MarkIndex(all, VIEWS, REGION).near(box);
      expect(new Set(near).size).toBe(near.length);
      const reaches = ({ at, radius }: Disc) =>
        VIEWS.some(({ scale }) => circleTouchesBox(at, radius / scale, box));
      expect(near).toEqual(expect.arrayContaining(all.filter(reaches)));
    }),
  );
});

test("every mark that touches a disc in some view is near it, and is found by a test", () => {
  fc.assert(
    fc.property(marks, disc, (all, one) => {
      const index = new MarkIndex(all, VIEWS, REGION);
      const touches = ({ at, radius }: Disc) =>
        VIEWS.some(
          ({ scale }) =>
            Math.hypot(at[0] - one.at[0], at[1] - one.at[1]) * scale < radius + one.radius,
        );
      expect(index.nearDisc(one)).toEqual(expect.arrayContaining(all.filter(touches)));
      const point = { left: one.at[0], right: one.at[0], top: one.at[1], bottom: one.at[1] };
      const isOver = ({ at, radius }: Disc) =>
        VIEWS.some(({ scale }) => circleTouchesBox(at, radius / scale, point));
      expect(index.some(point, isOver)).toBe(all.some(isOver));
    }),
  );
});
