/**
 * Points of the one line that the check is timed with, at three sizes: its time should grow as they
 * do.
 */
export const LINE_POINTS = [75_000, 150_000, 300_000] as const;

/**
 * Content with one story whose one layer is a line of so many points, from south to north. Files by
 * path.
 */
export function buildLongLine(points: number): Map<string, string> {
  const coordinates = Array.from({ length: points }, (_, i) =>
    [11 + 0.05 * Math.sin(i * 0.7), 39 + (4 * i) / points].map((x) => Number(x.toFixed(6))),
  );
  const feature = {
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates },
  };
  const folder = "content/wall";
  const wells = STORY.indexOf("  wells:");
  return new Map([
    ["content/site.yaml", SITE],
    [`${folder}/story.yaml`, STORY.slice(0, wells).replace("draw: land", "draw: line")],
    [`${folder}/sources.yaml`, SOURCES],
    [
      `${folder}/data/coast.geojson`,
      JSON.stringify({ type: "FeatureCollection", features: [feature] }),
    ],
    [`${folder}/01-chapter.mdx`, makeChapter(1).replace("[coast, wells]", "[coast]")],
  ]);
}

/** How large the content is that the check is timed with. */
export const MADE_UP = { stories: 5, chapters: 40, points: 50_000 } as const;

/**
 * Makes up content without a problem: stories of as many chapters as one may have, and positions
 * shared among them, half of them in one coast, half in rows of a table. Files by path.
 */
export function buildContent(): Map<string, string> {
  const files = new Map<string, string>([["content/site.yaml", SITE]]);
  for (let s = 0; s < MADE_UP.stories; s++) {
    const folder = `content/island-${s + 1}`;
    const share = MADE_UP.points / MADE_UP.stories / 2;
    files.set(`${folder}/story.yaml`, STORY);
    files.set(`${folder}/sources.yaml`, SOURCES);
    files.set(`${folder}/data/coast.geojson`, makeCoast(share));
    files.set(`${folder}/data/wells.csv`, makeWells(share));
    for (let c = 1; c <= MADE_UP.chapters; c++) {
      const number = String(c).padStart(2, "0");
      files.set(`${folder}/${number}-chapter-${c}.mdx`, makeChapter(c));
    }
  }
  return files;
}

function makeCoast(count: number): string {
  const positions = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    const far = 2 + 0.2 * Math.sin(angle * 90);
    return [11 + far * Math.cos(angle), 41 + far * Math.sin(angle)].map((x) =>
      Number(x.toFixed(5)),
    );
  });
  const geometry = { type: "Polygon", coordinates: [[...positions, positions[0]]] };
  const feature = { type: "Feature", properties: {}, geometry };
  return JSON.stringify({ type: "FeatureCollection", features: [feature] });
}

function makeWells(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const [lng, lat] = [10 + (i % 200) / 100, 40 + Math.floor(i / 200) / 100];
    return `w${i},${lng},${lat},2025-0${(i % 6) + 1}-1${i % 10}`;
  });
  return `id,lng,lat,dug\n${rows.join("\n")}\n`;
}

function makeChapter(number: number): string {
  // A number in a title would need a source.
  const name = String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26));
  const words = "The survey was read again in the winter, and the shore had moved. ".repeat(20);
  return `---
title: Chapter ${name} of the island
summary: What the shore looked like at the time of chapter ${name}.
map:
  fit: coast
  show: [coast, wells]
  describe: The island from the north-west, as chapter ${name} has it, with its wells.
---
${words}<Cite source="survey" />
`;
}

const SITE = `name: The Island
url: https://island.example
language: en
contact: desk@island.example
imprint: The Island
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
accent: { light: "#7a4b2a", dark: "#d8a47f" }
`;

const SOURCES = `survey:
  title: Survey of the island
  publisher: Office of Maps
  date: 2024-11-02
`;

const STORY = `format: 1
title: An island
dek: Its shore moves.
dateline: 2025-06-30
authors: [A. Reporter]
region: [8, 38, 14, 44]
layers:
  coast:
    title: The coast
    draw: land
    data: data/coast.geojson
    precision: { approximate: 100 }
    sources: [survey]
  wells:
    title: Wells
    draw: points
    data: data/wells.csv
    precision: { approximate: 100 }
    sources: [survey]
    time: dug
`;
