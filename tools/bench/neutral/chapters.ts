import { PLACES, placePosition } from "./layers.ts";
import { createRandom } from "./random.ts";
import { MIDDLE } from "./shapes.ts";

/** What the maps show in turn; the opening map has no points, as with most stories. */
const SHOWN = [
  "basin, road",
  "basin, plain, road",
  "road, posts",
  "basin, posts",
  "plain, track",
  "basin, plain, road, track, posts",
  "track, posts",
  "plain, road, posts",
  "basin, plain, road, track",
] as const;

/** Index of the first chapter whose map has the points. */
export const FIRST_WITH_POINTS = SHOWN.findIndex((layers) => layers.includes("posts"));

/** Paragraphs of a chapter. */
const PARAGRAPHS = 3;

/** Sentences of a paragraph. */
const SENTENCES = 5;

const SUBJECTS = [
  "The surveyors",
  "The council",
  "A ferry crew",
  "The post at the ford",
  "The road",
];
const VERBS = ["reached", "left behind", "looked out over", "was cut off from", "kept watch on"];
const OBJECTS = ["the upper valley", "the old harbour", "the marsh", "the ridge", "the salt works"];
const ENDS = [
  "before the snow came",
  "and the letters say why",
  "while the lake was still frozen",
  "as the minutes of the council have it",
  "without a word to the other shore",
];

/** The chapters of the story: file name and text. Every one has one map and cites a source. */
export function buildChapters(count: number): [file: string, text: string][] {
  return Array.from({ length: count }, (_, index) => [
    `${String(index + 1).padStart(2, "0")}-${chapterId(index)}.mdx`,
    buildChapter(index),
  ]);
}

/** The id of a chapter, in letters, since a number in a title would need a source. */
export function chapterId(index: number): string {
  return `part-${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`;
}

function buildChapter(index: number): string {
  const random = createRandom(100 + index);
  const pick = <T>(words: readonly T[]) => words[Math.floor(random() * words.length)];
  const sentence = () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(ENDS)}.`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: SENTENCES }, sentence).join(" "),
  );
  const box = boxOf(index);
  return `---
title: ${SUBJECTS[index % SUBJECTS.length]} and ${OBJECTS[(index * 2) % OBJECTS.length]}, ${chapterId(index)}
summary: ${sentence()}
map:
  fit: [${box.join(", ")}]
  show: [${SHOWN[index % SHOWN.length]}]
${annotationIn(box)}  describe: The made-up island seen from above, with what ${chapterId(index)} tells of.
---
${paragraphs.join("\n\n")}<Cite source="survey" />
`;
}

/** The key that names the first town well within a map; nothing where there is none. */
function annotationIn([west = 0, south = 0, east = 0, north = 0]: number[]): string {
  const index = PLACES.findIndex(([, , kind], each) => {
    const [lng, lat] = placePosition(each);
    const isWithin = (at: number, from: number, to: number) =>
      at > from + 0.3 * (to - from) && at < to - 0.3 * (to - from);
    return kind === "town" && isWithin(lng, west, east) && isWithin(lat, south, north);
  });
  const place = PLACES[index];
  if (place === undefined) return "";
  return `  annotations:\n    - { at: ${place[0]}, side: above, title: A place to remember }\n`;
}

/** West, south, east and north of a chapter's map: near and far in turn, around the island. */
function boxOf(index: number): number[] {
  const half = [2.4, 1.2, 1.7, 0.9][index % 4] ?? 2;
  const angle = index * 1.3;
  const away = 2.4 - half;
  const [lng, lat] = [MIDDLE[0] + away * Math.cos(angle), MIDDLE[1] + 0.8 * away * Math.sin(angle)];
  return [lng - half, lat - 0.8 * half, lng + half, lat + 0.8 * half].map((degrees) =>
    Number(degrees.toFixed(3)),
  );
}
