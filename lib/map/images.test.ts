import { expect, test } from "vitest";
import { dashId, dottedRingId, HATCH, hatchId, type StyleImage, styleImages } from "./images.ts";

const images = new Map(styleImages().map((image) => [image.id, image]));

function pick(id: string): StyleImage {
  const image = images.get(id);
  if (image === undefined) throw new Error(`image ${id} expected`);
  return image;
}

function alpha({ data, width }: StyleImage, x: number, y: number): number {
  return data[(y * width + x) * 4 + 3] ?? -1;
}

test("every image has as many bytes as it has pixels", () => {
  expect(images.size).toBe(44);
  for (const image of images.values()) {
    expect(image.data.length).toBe(image.width * image.height * 4);
  }
});

test("the hatching is seamless: each row is the one above, moved by one", () => {
  const hatch = pick(hatchId("teal", "light"));
  expect(hatch.width).toBe(HATCH.tile * hatch.pixelRatio);
  for (let y = 0; y < hatch.height; y++) {
    for (let x = 0; x < hatch.width; x++) {
      const below = (y + 1) % hatch.height;
      const right = (x + 1) % hatch.width;
      expect(alpha(hatch, right, below)).toBe(alpha(hatch, x, y));
    }
  }
});

test("the hatching has lines and lets the ground show between them", () => {
  const alphas = pick(hatchId("grey", "dark")).data.filter((_, index) => index % 4 === 3);
  expect(Math.max(...alphas)).toBeGreaterThan(200);
  expect(Math.min(...alphas)).toBeLessThan(40);
});

test("the dotted ring is open in the middle and clear at its rim", () => {
  const ring = pick(dottedRingId("brick", "light"));
  expect(alpha(ring, ring.width / 2, ring.height / 2)).toBe(0);
  for (let x = 0; x < ring.width; x++) expect(alpha(ring, x, 0)).toBe(0);
});

test("the dash of a weak source lies in the middle and leaves room around it", () => {
  const dash = pick(dashId("paper", "dark"));
  expect(alpha(dash, dash.width / 2, dash.height / 2)).toBeGreaterThan(200);
  expect(alpha(dash, 1, dash.height / 2)).toBe(0);
  expect(alpha(dash, dash.width / 2, 4)).toBe(0);
});
