import type { StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { compareLayers } from "./compare-layers.ts";
import type { Pixels } from "./pixels.ts";
import { isVisible } from "./style-variants.ts";

const SIDE = 40;

/** Columns from 0 that each layer fills, all of them over 20 rows. */
type Widths = Record<string, number>;

function draw(layers: readonly string[], widths: Widths): Pixels {
  const data = new Uint8Array(SIDE * SIDE * 4);
  for (const layer of layers)
    for (let y = 10; y < 30; y++)
      for (let x = 0; x < (widths[layer] ?? 0); x++)
        data.set([0, 0, 0, 255], 4 * (y * SIDE + 10 + x));
  return { width: SIDE, height: SIDE, data };
}

function styleOf(layers: readonly string[]): StyleSpecification {
  const drawn = layers.map((id) => ({ id, type: "background" as const }));
  return { version: 8, sources: {}, layers: drawn };
}

const shownIn = (style: StyleSpecification) => style.layers.filter(isVisible).map(({ id }) => id);

/**
 * Compares a map of one layer with these columns in both drawings. `hide` is the part of the
 * picture that remains when the layer is hidden.
 */
async function compareOne(live: number, picture: number, draws: "area" | "line", hide = 0) {
  const style = styleOf(["x"]);
  const [found] = await compareLayers(
    style,
    [{ id: "x", draw: draws }],
    { live: draw(["x"], { x: live }), picture: draw(["x"], { x: picture }), svg: "x</svg>" },
    {
      drawLive: async (drawn) => draw(shownIn(drawn), { x: live }),
      drawPicture: async (svg) =>
        draw(["x"], { x: svg.includes("display: none") ? hide : picture }),
      renderPicture: () => "x</svg>",
    },
  );
  return found;
}

test("a layer with the same area in both drawings does not differ", async () => {
  expect(await compareOne(20, 20, "area")).toMatchObject({
    live: 400,
    picture: 400,
    difference: 0,
  });
});

test("a layer with a larger area in one drawing differs by a share of that area", async () => {
  expect((await compareOne(19, 20, "area"))?.difference).toBeCloseTo(0.05);
});

test("a layer that stays in the picture when hidden is missing, whatever its area", async () => {
  expect((await compareOne(20, 20, "area", 20))?.difference).toBe(Number.POSITIVE_INFINITY);
});

test("a narrow line is measured more strictly than an area of its shape", async () => {
  const [line, area] = [await compareOne(2, 3, "line"), await compareOne(2, 3, "area")];
  expect(area?.difference).toBeLessThan(line?.difference ?? 0);
});
