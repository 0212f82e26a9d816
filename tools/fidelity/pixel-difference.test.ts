import { expect, test } from "vitest";
import { comparePixels } from "./pixel-difference.ts";

function plain(color: [number, number, number], changes: [number, number][] = []) {
  const data = new Uint8Array(20 * 20 * 4);
  for (let pixel = 0; pixel < 400; pixel++) data.set([...color, 255], 4 * pixel);
  for (const [x, y] of changes) data.set([0, 0, 0, 255], 4 * (20 * y + x));
  return { width: 20, height: 20, data };
}

test("differences inside a label's box and halo are ignored; those outside count as a share of the other pixels", () => {
  const box = { left: 3, top: 3, right: 7, bottom: 7 };
  const changed = plain(
    [220, 230, 234],
    [
      [5, 5],
      [9, 9],
      [15, 15],
    ],
  );
  expect(comparePixels(plain([220, 230, 234]), changed, [box]).share).toBe(1 / 300);
  expect(comparePixels(changed, changed, []).share).toBe(0);
});
