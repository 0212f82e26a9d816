import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { formOf } from "../../lib/map/viewport.ts";
import type { Camera } from "../../lib/story/map-document.ts";
import type { MeasureText } from "../../lib/type/text-measure.ts";
import type { DrawnElement } from "./browser-picture.ts";
import { compareLayers, type LayerDifference } from "./compare-layers.ts";
import { compareOutlines, type OutlineDistance } from "./compare-outlines.ts";
import { edgeDistance, inkBox, placedLabels } from "./label-ink.ts";
import type { Measures } from "./limits.ts";
import { buildCaseStyle, caseCamera, liveMapSize, type MapCase } from "./map-case.ts";
import type { Point } from "./path-points.ts";
import { comparePixels } from "./pixel-difference.ts";
import type { Pixels } from "./pixels.ts";
import { labelsAlone } from "./style-variants.ts";

/** The two renderers, and the queries that the comparison needs. */
export interface Renderers {
  /** As in `StyleRequest`. */
  base: string;
  load(address: string): FeatureCollection;
  /** The full geometry of a layer of tiles, as pictures are drawn from it. */
  geometry(source: string, layer: string): FeatureCollection;
  measure: MeasureText;
  drawLive(style: StyleSpecification, camera: Camera): Promise<Pixels>;
  project(positions: readonly (readonly [number, number])[]): Promise<Point[]>;
  renderPicture(style: StyleSpecification, camera: Camera): string;
  drawPicture(svg: string): Promise<Pixels>;
  readElements(svg: string): Promise<DrawnElement[]>;
}

/**
 * The result for one case: its measures, the farthest parts by layer and label, and the drawings.
 */
export interface CaseResult {
  of: MapCase;
  measures: Measures;
  outlines: OutlineDistance[];
  layers: LayerDifference[];
  labels: { text: string; distance: number }[];
  svg: string;
  live: Pixels;
  picture: Pixels;
  difference: Pixels;
}

/**
 * Draws a case live and as a picture and compares the two; with `withLayers`, also layer by layer.
 */
export async function compareCase(
  of: MapCase,
  renderers: Renderers,
  withLayers: boolean,
): Promise<CaseResult> {
  const { base, load, geometry, measure, project, readElements } = renderers;
  const style = buildCaseStyle(of, base);
  const camera = caseCamera(of);
  const size = liveMapSize(of.viewport);
  const drawLive = (drawn: StyleSpecification) => renderers.drawLive(drawn, camera);
  const { drawPicture } = renderers;
  const svg = renderers.renderPicture(style, camera);
  const whole = { svg, live: await drawLive(style), picture: await drawPicture(svg) };
  const outlines = await compareOutlines(style, camera, size, {
    read: { data: load, geometry },
    project,
    elements: await readElements(svg),
  });
  const words = labelsAlone(style);
  const liveWords = await drawLive(words);
  const pictureWords = await drawPicture(renderers.renderPicture(words, camera));
  const state = of.document.waypoints[of.waypoint];
  const file = state?.labels[formOf(of.viewport)] ?? "";
  const placed = placedLabels(load(base + file), { camera, size, measure });
  const labels = placed.map(({ text, box }) => ({
    text,
    box,
    distance: edgeDistance(inkBox(liveWords, box), inkBox(pictureWords, box)),
  }));
  const show = state?.show ?? [];
  const shown = of.document.layers.filter(({ id }) => show.includes(id));
  const layers = withLayers
    ? await compareLayers(style, shown, whole, {
        drawLive,
        drawPicture,
        renderPicture: (drawn) => renderers.renderPicture(drawn, camera),
      })
    : [];
  const boxes = labels.map(({ box }) => box);
  const { share, picture: difference } = comparePixels(whole.live, whole.picture, boxes);
  const shares = layers.map(
    ({ without }) => comparePixels(without.live, without.picture, boxes).share,
  );
  return {
    of,
    measures: {
      outlines: greatest(outlines),
      areas: withLayers ? Math.max(0, ...layers.map(({ difference }) => difference)) : null,
      pixels: Math.max(share, ...shares),
      labels: greatest(labels),
    },
    outlines,
    layers,
    labels,
    ...whole,
    difference,
  };
}

function greatest(found: readonly { distance: number }[]): number {
  return Math.max(0, ...found.map(({ distance }) => distance));
}
