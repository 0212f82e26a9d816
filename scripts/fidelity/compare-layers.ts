import type { StyleSpecification } from "maplibre-gl";
import {
  areaDifference,
  areaOf,
  changedMask,
  closeMask,
  coveredArea,
  PATTERN_REACH,
} from "./changed-area.ts";
import { hideStoryLayer } from "./picture-variants.ts";
import type { Pixels } from "./pixels.ts";
import {
  isOfStoryLayer,
  storyLayerAlone,
  withoutStoryLayer,
  withPlainPatterns,
} from "./style-variants.ts";

/** A map, drawn live and as a picture. */
export interface Drawn {
  live: Pixels;
  picture: Pixels;
}

/** How much of both drawings one story layer makes. */
export interface LayerDifference {
  layer: string;
  /** What it covers when it is drawn alone. */
  covered: AreaPair;
  /** What changes when it is hidden. */
  changed: AreaPair;
}

/** An area in px in both drawings, and the difference as a share of the larger. */
export interface AreaPair {
  live: number;
  picture: number;
  difference: number;
}

/**
 * Draws each of some story layers alone and compares the areas that it covers; hides each in turn and compares
 * the areas that change. An area filled with a pattern counts by its outline, with the pattern's gaps: where
 * its lines lie is not compared.
 */
export async function compareLayers(
  style: StyleSpecification,
  shown: readonly string[],
  whole: Drawn & { svg: string },
  doors: {
    drawLive(style: StyleSpecification): Promise<Pixels>;
    drawPicture(svg: string): Promise<Pixels>;
    renderPicture(style: StyleSpecification): string;
  },
): Promise<LayerDifference[]> {
  const found: LayerDifference[] = [];
  for (const layer of shown) {
    const without: Drawn = {
      live: await doors.drawLive(withoutStoryLayer(style, layer)),
      picture: await doors.drawPicture(hideStoryLayer(whole.svg, layer)),
    };
    const single = withPlainPatterns(storyLayerAlone(style, layer));
    const alone: Drawn = {
      live: await doors.drawLive(single),
      picture: await doors.drawPicture(doors.renderPicture(single)),
    };
    const reach = hasPattern(style, layer) ? PATTERN_REACH : 0;
    const changed = (side: keyof Drawn) =>
      areaOf(closeMask(changedMask(whole[side], without[side]), reach));
    found.push({
      layer,
      changed: areaPair(changed("live"), changed("picture")),
      covered: areaPair(coveredArea(alone.live), coveredArea(alone.picture)),
    });
  }
  return found;
}

function areaPair(live: number, picture: number): AreaPair {
  return { live, picture, difference: areaDifference(live, picture) };
}

function hasPattern({ layers }: StyleSpecification, storyLayer: string): boolean {
  return layers.some(
    (layer) =>
      isOfStoryLayer(layer.id, storyLayer) &&
      layer.type === "fill" &&
      layer.paint?.["fill-pattern"] !== undefined,
  );
}
