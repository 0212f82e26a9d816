import { buildChapters } from "./chapters.ts";
import { buildCloseGround, buildWorld } from "./ground.ts";
import { buildLayerFiles } from "./layers.ts";

/** The id of the made-up story, and its address under the site's root. */
export const NEUTRAL = "neutral";

/** How large a neutral story is. */
export interface NeutralSize {
  /** At most 40, as many as a story may have. */
  chapters: number;
  points: number;
}

/** The story that every site is measured with, unless another size is asked for. */
export const NEUTRAL_SIZE: NeutralSize = { chapters: 9, points: 60 };

/** Builds a content folder with one made-up story and no problem: text by path in the folder. */
export function buildNeutralContent({ chapters, points }: NeutralSize): Map<string, string> {
  const named = (folder: string, files: [string, string][], ending: string) =>
    files.map(([name, text]): [string, string] => [`${folder}/${name}${ending}`, text]);
  return new Map([
    ["site.yaml", SITE],
    ...named("world", buildWorld(), ".geojson"),
    [`${NEUTRAL}/story.yaml`, STORY],
    [`${NEUTRAL}/sources.yaml`, SOURCES],
    ...named(`${NEUTRAL}/data/ground`, buildCloseGround(), ".geojson"),
    ...named(`${NEUTRAL}/data`, buildLayerFiles(points), ""),
    ...named(NEUTRAL, buildChapters(chapters), ""),
  ]);
}

const SITE = `name: The Neutral Atlas
url: https://neutral.example
language: en
contact: desk@neutral.example
imprint: The Neutral Atlas
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
accent: { light: "#7a4b2a", dark: "#d8a47f" }
`;

const SOURCES = `survey:
  title: Survey of the island
  publisher: Office of Maps
  date: 2024-11-02
`;

const layer = (
  id: string,
  title: string,
  draw: string,
  rest: string,
  ending = "geojson",
) => `  ${id}:
    title: ${title}
    draw: ${draw}
    precision: { approximate: 100 }
    sources: [survey]
    data: data/${id}.${ending}
    ${rest}
`;

const STORY = `format: 1
title: An island that is nowhere
dek: A made-up story, to measure with.
dateline: 2025-06-30
published: 2025-07-01
authors: [A. Reporter]
region: [-36, 36, -24, 44]
credits: [Made up for measurements]
places: data/places.csv
basemap:
  land: data/ground/land.geojson
  borders: data/ground/borders.geojson
  water: data/ground/water.geojson
  bounds: [-35.5, 36.5, -24.5, 43.5]
layers:
${layer("basin", "The basin", "area", "color: violet")}${layer("plain", "The plain", "area", "color: ochre")}${layer("road", "The road", "line", "color: blue")}${layer("track", "The planned track", "line", "status: planned")}${layer("posts", "Posts", "points", "mark: { by: state, filled: [open], ring: [shut], dotted: [] }", "csv")}`;
