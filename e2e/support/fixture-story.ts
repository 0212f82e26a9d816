import { readFileSync } from "node:fs";
import type { MapDocument } from "../../lib/story/map-document.ts";
import { COARSE } from "./story-page.ts";

const STORY = "danube-delta";

/** Path of the fixture's list of stories on its host. */
export const LIST = "/atlas/";

/** Path of the fixture's first story on its host. */
export const PATH = `${LIST}${STORY}/`;

/** Path of the embed of its first chapter's map. */
export const EMBED = `${LIST}embed/${STORY}/the-delta/map/`;

/** Options of a page that reads the fixture on a large screen, coarsely drawn. */
export const WINDOW = {
  ...COARSE,
  baseURL: `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}`,
  viewport: { width: 1280, height: 800 },
};

/** The text of a file of the built fixture; `path` begins with a slash, without the site's base path. */
export const readBuilt = (path: string) => readFileSync(`out-fixture${path}`, "utf8");

/** Path of the story's map document, without the site's base path. */
export const documentPath: string = JSON.parse(readBuilt("/_data/manifest.json"))[STORY].document;

/** The story's map document, as built. */
export const mapDocument = JSON.parse(readBuilt(documentPath)) as MapDocument;

/** The ids of all its waypoints, in reading order. */
export const waypoints = mapDocument.chapters.flatMap((chapter) => chapter.waypoints);

/** The waypoint that tests of faults read on to. */
export const [, second = ""] = waypoints;
