import type { StyleSpecification } from "maplibre-gl";
import type { StoryMaps } from "../../../build/files/load-maps.ts";
import { cameraFor } from "../../../lib/map/camera.ts";
import { type StyleImage, styleImages } from "../../../lib/map/images.ts";
import { buildStyle } from "../../../lib/map/style/style.ts";
import { readGeometry } from "../../../lib/map/tiles/full-geometry.ts";
import { formOf, mapSize } from "../../../lib/map/viewport.ts";
import { mapData } from "../../../lib/picture/build-pictures.ts";
import type { Camera, Size } from "../../../lib/story/map-document.ts";
import { buildBareStyles } from "./bare-style.ts";

/** Maps of a story, for pages that show them with MapLibre alone. */
export interface StoryViews {
  /** One entry for each chapter: the map it begins with. */
  views: { style: StyleSpecification; camera: Camera }[];
  images: readonly StyleImage[];
  /** Of the map, in CSS px. */
  size: Size;
  /** The GeoJSON files that the styles name: text by path. */
  files: Map<string, string>;
}

/**
 * Builds the maps that the first `count` chapters begin with, for a viewport (CSS px): the same
 * style, data, camera and size as on the story's page, with their data as GeoJSON files below
 * `folder`. `address` is what all paths are under.
 */
export function buildStoryViews(
  { map }: StoryMaps,
  count: number,
  { viewport, address, folder }: { viewport: Size; address: string; folder: string },
): StoryViews {
  const { document } = map;
  const form = formOf(viewport);
  const { width, height } = mapSize(viewport);
  const size = { width: Math.round(width), height: Math.round(height) };
  const whole = document.chapters.slice(0, count).map(({ waypoints: [waypoint = ""] }) => {
    const frame = document.waypoints[waypoint]?.frames[form];
    if (frame === undefined)
      throw new Error(`buildStoryViews: a map of ${document.story} expected`);
    const style = buildStyle({ document, waypoint, form, theme: "light", base: address });
    return { style, camera: cameraFor(frame, size) };
  });
  const { close } = document.basemap;
  const pathOf = (source: string) => `${folder}/${source}.json`;
  const { styles, needed } = buildBareStyles(
    whole.map(({ style, camera }) => ({ style, zoom: camera.zoom })),
    {
      isCovered: close !== null && whole.every(({ camera }) => camera.zoom >= close.minzoom),
      addressOf: (source) => address + pathOf(source),
    },
  );
  const load = mapData(map);
  const geometryOf = readGeometry(document, load);
  const files = new Map(
    Object.entries(needed).map(([source, data]) => {
      const geometry =
        data.kind === "tiles"
          ? geometryOf(data.source, data.layer)
          : load(data.address.slice(address.length));
      return [pathOf(source), JSON.stringify(geometry)];
    }),
  );
  const text = JSON.stringify(styles);
  return {
    views: whole.flatMap(({ camera }, index) => {
      const style = styles[index];
      return style === undefined ? [] : [{ style, camera }];
    }),
    images: styleImages().filter(({ id }) => text.includes(`"${id}"`)),
    size,
    files,
  };
}
