import type { StyleSpecification } from "maplibre-gl";
import { KINDS } from "../../lib/map/draw/kinds.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { MapLayer } from "../../lib/story/map-document.ts";
import { areaDifference, changedPixels, coveredArea, edgeLength, SPECK } from "./covered-area.ts";
import type { Pixels } from "./pixels.ts";
import { storyLayerAlone, withoutStoryLayer, withPlainPatterns } from "./style-variants.ts";

/** A map with its live drawing and its picture. */
export interface Drawn {
  live: Pixels;
  picture: Pixels;
}

const SIDES = ["live", "picture"] as const;

/** The area that one story layer covers in both drawings. */
export interface LayerDifference {
  layer: string;
  /** The area in px of the layer drawn alone, each pixel weighted by its opacity. */
  live: number;
  picture: number;
  /**
   * The difference of the two areas as `areaDifference` measures it; infinite where hiding the
   * layer changes only one drawing.
   */
  difference: number;
  /** Both drawings without the layer. */
  without: Drawn;
}

/**
 * Hides each of these story layers in both drawings, and compares the areas that disappear. An area
 * with a pattern counts as the full area inside its outline: the places of the pattern's lines are
 * not compared.
 */
export async function compareLayers(
  style: StyleSpecification,
  shown: readonly Pick<MapLayer, "id" | "draw">[],
  whole: Drawn & { svg: string },
  doors: {
    drawLive(style: StyleSpecification): Promise<Pixels>;
    drawPicture(svg: string): Promise<Pixels>;
    renderPicture(style: StyleSpecification): string;
  },
): Promise<LayerDifference[]> {
  const found: LayerDifference[] = [];
  for (const { id: layer, draw } of shown) {
    const without: Drawn = {
      live: await doors.drawLive(withoutStoryLayer(style, layer)),
      picture: await doors.drawPicture(hideStoryLayer(whole.svg, layer)),
    };
    const single = withPlainPatterns(storyLayerAlone(style, layer));
    const alone: Drawn = {
      live: await doors.drawLive(single),
      picture: await doors.drawPicture(doors.renderPicture(single)),
    };
    const [live, picture] = [coveredArea(alone.live), coveredArea(alone.picture)];
    const changes = SIDES.map((side) => changedPixels(whole[side], without[side]));
    const isGoneFromOne = Math.min(...changes) === 0 && Math.max(...changes) > SPECK;
    const isOfArea = KINDS[draw].measure === "area";
    const difference = isGoneFromOne
      ? Number.POSITIVE_INFINITY
      : areaDifference(live, picture, { length: edgeLength(alone.live), isOfArea });
    found.push({ layer, live, picture, difference, without });
  }
  return found;
}

/** Removes the style layers of a story layer from a picture: the same drawing, not a new one. */
function hideStoryLayer(svg: string, layer: string): string {
  const rule = `:is([${ATTR.layer}="${layer}"], [${ATTR.layer}^="${layer}:"]) { display: none }`;
  return svg.replace(/<\/svg>$/, `<style>${rule}</style></svg>`);
}
