import { LAYER_COLORS, type LayerColor } from "../story/layer.ts";
import { THEMES, type Theme } from "../story/map-state.ts";
import { parseHex } from "./contrast.ts";
import { RING_RADIUS } from "./marks.ts";
import { THEME_COLORS } from "./theme.ts";

/**
 * A bitmap that the style names, as `map.addImage(id, image, { pixelRatio })` takes it: RGBA, not
 * premultiplied.
 */
export interface StyleImage {
  id: string;
  /** In bitmap pixels: CSS px times `pixelRatio`. */
  width: number;
  height: number;
  data: Uint8ClampedArray;
  pixelRatio: number;
}

/**
 * Hatching of planned areas, in CSS px: one line per tile, falling to the right over a faint tint.
 * It falls because the strips of land in the first story rise, and lines along a strip look like
 * stripes.
 */
export const HATCH = { tile: 8, lineWidth: 1.3, lineOpacity: 0.85, groundOpacity: 0.1 } as const;

/** The mark of an unknown value, in CSS px: a ring of dots. */
const DOTTED_RING = { size: 14, radius: RING_RADIUS, dots: 11, dotRadius: 0.75 } as const;

/** The dash in the mark of a weak source, in CSS px. */
export const DASH = { size: 8, length: 4.4, thickness: 1.3 } as const;

const PIXEL_RATIO = 2;

/** Id of the hatching in a layer's colour. */
export function hatchId(color: LayerColor, theme: Theme): string {
  return `hatch-${color}-${theme}`;
}

/** Id of the dotted ring in a layer's colour. */
export function dottedRingId(color: LayerColor, theme: Theme): string {
  return `dotted-ring-${color}-${theme}`;
}

/** Id of the dash in a layer's colour, or in that of paper for filled marks. */
export function dashId(color: LayerColor | "paper", theme: Theme): string {
  return `dash-${color}-${theme}`;
}

/** All images that a style may name, in both themes; small enough to be added together. */
export function styleImages(): StyleImage[] {
  return THEMES.flatMap((theme) => [
    image(dashId("paper", theme), DASH.size, THEME_COLORS[theme].labelHalo, dashOpacity),
    ...LAYER_COLORS.flatMap((color) => {
      const value = THEME_COLORS[theme].layers[color];
      return [
        image(hatchId(color, theme), HATCH.tile, value, hatchOpacity),
        image(dottedRingId(color, theme), DOTTED_RING.size, value, dottedRingOpacity),
        image(dashId(color, theme), DASH.size, value, dashOpacity),
      ];
    }),
  ]);
}

function image(
  id: string,
  side: number,
  color: string,
  opacityAt: (x: number, y: number) => number,
): StyleImage {
  const pixels = side * PIXEL_RATIO;
  const data = new Uint8ClampedArray(pixels * pixels * 4);
  for (let row = 0; row < pixels; row++) {
    for (let column = 0; column < pixels; column++) {
      const opacity = opacityAt((column + 0.5) / PIXEL_RATIO, (row + 0.5) / PIXEL_RATIO);
      data.set([...parseHex(color), Math.round(255 * opacity)], (row * pixels + column) * 4);
    }
  }
  return { id, width: pixels, height: pixels, data, pixelRatio: PIXEL_RATIO };
}

/**
 * Opacity of the hatching at a pixel. Equal at every edge of a tile, as it depends only on (x − y)
 * modulo the tile.
 */
function hatchOpacity(x: number, y: number): number {
  const { tile, lineWidth, lineOpacity, groundOpacity } = HATCH;
  const along = (x - y + tile) % tile;
  const distance = Math.abs(along - tile / 2) / Math.SQRT2;
  return groundOpacity + (lineOpacity - groundOpacity) * coverage(distance - lineWidth / 2);
}

function dottedRingOpacity(x: number, y: number): number {
  const { size, radius, dots, dotRadius } = DOTTED_RING;
  let nearest = Infinity;
  for (let dot = 0; dot < dots; dot++) {
    const angle = (2 * Math.PI * dot) / dots - Math.PI / 2;
    const [cx, cy] = [size / 2 + radius * Math.cos(angle), size / 2 + radius * Math.sin(angle)];
    nearest = Math.min(nearest, Math.hypot(x - cx, y - cy));
  }
  return coverage(nearest - dotRadius);
}

function dashOpacity(x: number, y: number): number {
  const { size, length, thickness } = DASH;
  const beyond = Math.max(
    Math.abs(x - size / 2) - length / 2,
    Math.abs(y - size / 2) - thickness / 2,
  );
  return coverage(beyond);
}

/** The share of a bitmap pixel inside an edge at this distance in CSS px (negative: inside). */
function coverage(distance: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance * PIXEL_RATIO));
}
