import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { cameraFor, unproject } from "../lib/map/camera.ts";
import { buildMapFiles } from "../lib/map/document/document.ts";
import { styleImages } from "../lib/map/images.ts";
import { buildStyle, type StyleRequest } from "../lib/map/style/style.ts";
import { readGeometry } from "../lib/map/tiles/full-geometry.ts";
import type { PictureRequest } from "../lib/picture/draw/picture-request.ts";
import { renderPicture } from "../lib/picture/draw/render-picture.ts";
import type { LngLat } from "../lib/story/geography.ts";
import type { OutlineText } from "../lib/type/text-outline.ts";
import { islandStory } from "./island.ts";

/** Half an em wide, three fifths high, one box a letter. For tests. */
export const outlineBoxes: OutlineText = (text, _font, size, letterSpacing) => {
  const letters = [...text];
  const step = (0.5 + letterSpacing) * size;
  const d = letters.map((_, at) => `M${at * step} 0h${0.4 * size}v${-0.6 * size}h${-0.4 * size}z`);
  return { d: d.join(""), width: letters.length * step - (letterSpacing * size || 0) };
};

const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };

const built = buildMapFiles(
  islandStory(),
  { land: EMPTY, borders: EMPTY, water: EMPTY },
  (text, _font, size) => 0.5 * size * text.length,
);
const files = new Map(
  built.files.map(({ path, body }) => [path, JSON.parse(body) as FeatureCollection]),
);

/** Data of the island's files. */
export function islandData(address: string): FeatureCollection {
  const found = files.get(address);
  if (found === undefined)
    throw new Error(`islandData: a file of the island expected, ${address} found`);
  return found;
}

/** The island at a waypoint, on a map of 600 × 500 CSS px. */
export function islandRequest(
  waypoint = "all",
  style: Partial<StyleRequest> = {},
  given: Partial<PictureRequest> = {},
): PictureRequest {
  const { document } = built;
  const { form = "wide" } = style;
  const size = { width: 600, height: 500 };
  const frame = document.waypoints[waypoint]?.frames[form];
  if (frame === undefined) throw new Error(`islandRequest: a waypoint expected, ${waypoint} found`);
  return {
    style: buildStyle({ document, waypoint, form, theme: "light", base: "", ...style }),
    data: islandData,
    geometry: readGeometry(document, islandData),
    images: styleImages(),
    outline: outlineBoxes,
    camera: cameraFor(frame, size),
    size,
    ...given,
  };
}

/** A style of one layer over one source "data", for what no story draws. */
export function oneLayer(
  layer: object,
  data: FeatureCollection["features"],
): Pick<PictureRequest, "style" | "data"> {
  const style = {
    version: 8,
    sources: { data: { type: "geojson", data: "/data" } },
    layers: [{ id: "x", source: "data", ...layer }],
  } as unknown as StyleSpecification;
  return { style, data: () => ({ type: "FeatureCollection", features: data }) };
}

/** Positions of points in CSS px of the island's map, at its own zoom or another one. */
export function positionsAt(
  points: readonly (readonly [number, number])[],
  zoom?: number,
): LngLat[] {
  const { camera, size } = islandRequest();
  return points.map((point) => unproject({ ...camera, zoom: zoom ?? camera.zoom }, size, point));
}

/**
 * The picture of some shapes in one style layer, on the island's map, at its own zoom or another
 * one.
 */
export function drawShapes(layer: object, shapes: readonly Geometry[], zoom?: number): string {
  const request = islandRequest();
  const features = shapes.map(
    (geometry): Feature => ({ type: "Feature", properties: {}, geometry }),
  );
  const camera = { ...request.camera, zoom: zoom ?? request.camera.zoom };
  return renderPicture({ ...request, ...oneLayer(layer, features), camera });
}
