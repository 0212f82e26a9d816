import type { StyleSpecification } from "maplibre-gl";
import { KINDS } from "../../lib/map/draw/kinds.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { MapLayer } from "../../lib/story/map-document.ts";
import { areaDifference, changedPixels, coveredArea, edgeLength, SPECK } from "./covered-area.ts";
import type { Pixels } from "./pixels.ts";
import { storyLayerAlone, withoutStoryLayer, withPlainPatterns } from "./style-variants.ts";

/** A map, drawn live and as a picture. */
export interface Drawn {
  live: Pixels;
  picture: Pixels;
}

const SIDES = ["live", "picture"] as const;

/** How much of both drawings one story layer makes. */
export interface LayerDifference {
  layer: string;
  /** What it covers in px when nothing else is drawn, each pixel counted by its opacity. */
  live: number;
  picture: number;
  /**
   * Difference of the two as `areaDifference` has it; infinite where hiding the layer changes one
   * drawing alone.
   */
  difference: number;
  /** Both drawings without it. */
  without: Drawn;
}

/**
 * Takes each of some story layers out of both drawings, and compares what goes with it: the areas
 * that it covers. An area filled with a pattern counts by its outline, with the pattern's gaps:
 * where its lines lie is not compared.
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

/** A picture without the style layers of a story layer: the drawing as it is, not drawn anew. */
function hideStoryLayer(svg: string, layer: string): string {
  const rule = `:is([${ATTR.layer}="${layer}"], [${ATTR.layer}^="${layer}:"]) { display: none }`;
  return svg.replace(/<\/svg>$/, `<style>${rule}</style></svg>`);
}
