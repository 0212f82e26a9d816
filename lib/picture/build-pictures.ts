import type { FeatureCollection } from "geojson";
import type { MapFiles } from "../map/document/document.ts";
import { styleImages } from "../map/images.ts";
import { contentHash, type MapFile } from "../map/map-file.ts";
import { buildStyle } from "../map/style/style.ts";
import { readGeometry } from "../map/tiles/full-geometry.ts";
import { FORMS, THEMES } from "../story/map-state.ts";
import type { OutlineText } from "../type/text-outline.ts";
import { createCanvas } from "./draw/canvas.ts";
import type { RenderPicture } from "./draw/picture-request.ts";
import { renderPicture } from "./draw/render-picture.ts";
import { frameBox, PICTURE_SCALES, scaledExtent } from "./picture-size.ts";
import { findWaypoint, type StoryMap } from "./render-waypoint-map.ts";
import {
  pictureFile,
  pictureKey,
  type WaypointPicture,
  type WaypointPictures,
} from "./waypoint-picture.ts";

/** The pictures of a story or of one waypoint, and their files. */
export interface Pictures {
  pictures: WaypointPictures;
  files: MapFile[];
}

/**
 * Draws every waypoint of a story as `buildWaypointPictures` does. Throws where the style asks for
 * something that pictures cannot show.
 */
export function buildPictures(map: MapFiles, outline: OutlineText): Pictures {
  const story = { document: map.document, data: mapData(map), outline };
  const built = Object.keys(map.document.waypoints).map((id) => buildWaypointPictures(story, id));
  return {
    pictures: Object.assign({}, ...built.map(({ pictures }) => pictures)),
    files: built.flatMap(({ files }) => files),
  };
}

/**
 * Draws a waypoint, and every step that it has, in all forms, scales and themes. Throws where there
 * is no such waypoint, and where the style asks for something that pictures cannot show.
 */
export function buildWaypointPictures(
  { document, data, outline }: StoryMap,
  waypoint: string,
  render: RenderPicture = renderPicture,
): Pictures {
  const { frames, time } = findWaypoint(document, waypoint);
  const geometry = readGeometry(document, data);
  const images = styleImages();
  const pictures: WaypointPictures = {};
  const files: MapFile[] = [];
  const forms = FORMS.flatMap((form) =>
    [null, ...PICTURE_SCALES[form]].map((scale) => {
      const extent = scaledExtent(frames[form], form, scale);
      const canvas = createCanvas(extent.camera, extent.size, extent.bleed);
      return { form, scale, ...extent, canvas };
    }),
  );
  for (const step of [null, ...(time?.steps.keys() ?? [])]) {
    const drawn = forms.flatMap(({ form, scale, ...extent }) =>
      THEMES.map((theme) => ({
        form,
        scale,
        theme,
        body: render({
          ...extent,
          style: buildStyle({ document, waypoint, step, form, theme, base: "" }),
          data,
          geometry,
          images,
          outline,
        }),
      })),
    );
    const key = pictureKey(waypoint, step);
    const hash = contentHash(drawn.map(({ body }) => body).join("\n"));
    const picture: WaypointPicture = {
      path: `/_pictures/${document.story}/${key.replace("/", "-step-")}.${hash}`,
      frames: { wide: frameBox(frames.wide, "wide"), tall: frameBox(frames.tall, "tall") },
    };
    pictures[key] = picture;
    for (const { form, theme, scale, body } of drawn) {
      files.push({ path: pictureFile(picture, form, theme, scale), body });
    }
  }
  return { pictures, files };
}

/** Reads a story's map files as a style names them: by their path. Each is parsed once. */
export function mapData({ files }: MapFiles): (path: string) => FeatureCollection {
  const bodies = new Map(files.map(({ path, body }) => [path, body]));
  const parsed = new Map<string, FeatureCollection>();
  return (path) => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const body = bodies.get(path);
    if (body === undefined)
      throw new Error(`mapData: a file of the story's map expected, "${path}" found`);
    const collection = JSON.parse(body) as FeatureCollection;
    parsed.set(path, collection);
    return collection;
  };
}
