import { readFileSync } from "node:fs";
import type { LayerDetails } from "../../lib/story/layer-details.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import { atLeastOne } from "../../testing/at-least-one.ts";
import { COARSE } from "./story-page.ts";

/** Folder of the built fixture site. */
export const OUT = "out-fixture";

/** The site's own content. */
export const CONTENT = "e2e/fixtures/content";

/** Where the fixture site is served. */
export const ORIGIN = `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}`;

/** Path that the site is built for, without a slash at the end. */
export const BASE_PATH = "/atlas";

/** Path of the site's list of stories. */
export const HOME = `${BASE_PATH}/`;

/** Id of the story that tests read. */
export const STORY = "danube-delta";

/** Id of the site's other story: one chapter, one layer. */
export const SMALL_STORY = "old-lights";

/** Path of the story. */
export const PATH = `${HOME}${STORY}/`;

/** Path of a chapter. */
export const chapterPath = (id: string) => `${PATH}${id}/`;

/** Path of the embed of a chapter, or of its map. */
export const embedPath = (id: string, rest: "" | "map/" = "") =>
  `${HOME}embed/${STORY}/${id}/${rest}`;

/** Options of a page on a large screen, with coarse pixels. */
export const WINDOW = { ...COARSE, baseURL: ORIGIN, viewport: { width: 1280, height: 800 } };

/**
 * The text of a file of the built fixture; `path` begins with a slash, without the site's base
 * path.
 */
export const readBuilt = (path: string) => readFileSync(`${OUT}${path}`, "utf8");

/** Path of the story's map document, without the site's base path. */
export const documentPath: string = JSON.parse(readBuilt("/_data/manifest.json"))[STORY].document;

/** The story's map document, as built. */
export const mapDocument = JSON.parse(readBuilt(documentPath)) as MapDocument;

/** The ids of its chapters, in reading order. */
export const chapters = atLeastOne(
  mapDocument.chapters.map(({ id }) => id),
  "chapters",
);

/** The first, the second and the last of them; the second has steps. */
export const [FIRST, SECOND = "", LAST = ""] = chapters;

/** The ids of all its waypoints, in reading order. */
export const waypoints = atLeastOne(
  mapDocument.chapters.flatMap((chapter) => chapter.waypoints),
  "waypoints",
);

/** The waypoint that tests of faults read on to. */
export const [, second = ""] = waypoints;

/** The id of the layer whose marks have details. */
export const MARKS = "gauges";

/** Path of the file with the details of its marks. */
export const detailsPath = findLayer(MARKS).details ?? "";

/** The details of its marks, in the order of the panel. */
export const marks = atLeastOne(
  (JSON.parse(readBuilt(detailsPath)) as LayerDetails).features,
  `details of "${MARKS}"`,
);

/** A layer of the story. Throws where there is none of this id. */
export function findLayer(id: string): MapDocument["layers"][number] {
  const layer = mapDocument.layers.find((each) => each.id === id);
  if (layer === undefined) throw new Error(`findLayer: a layer "${id}" expected, none found`);
  return layer;
}
