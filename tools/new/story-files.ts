import { DRAWS } from "../../lib/story/layer.ts";
import { printChoices } from "../../lib/words/quote.ts";

/** Name of the first chapter of a new story, without its number. */
export const FIRST_CHAPTER = "beginning";

/** Id of the source that a new story has. */
const FIRST_SOURCE = "first-source";

/**
 * The files of a new story, by their path within its folder: the least that the check finds nothing
 * wrong with, every key explained. `today` is `YYYY-MM-DD`.
 */
export function buildStoryFiles(today: string): Map<string, string> {
  return new Map([
    ["story.yaml", storyYaml(today)],
    ["sources.yaml", sourcesYaml(today)],
    [`01-${FIRST_CHAPTER}.mdx`, FIRST_TEXT],
    ["data/places.csv", PLACES],
    ["data/marks.csv", MARKS],
    ["data/README.md", DATA_README],
  ]);
}

function storyYaml(today: string): string {
  return `# What the story is, and every layer that its maps may show. docs/writing-a-story.md lists all keys.
format: 1                                  # version of this way of writing stories; 1 is the only one
title: Title of the story                  # of the page, of cards and of feeds
dek: The story in one sentence.            # printed below the title
dateline: ${today}                       # the day at which the story stands; later sources are marked
published: ${today}                      # the day it comes out, for feeds and search engines; or 2025-12-29T18:00:00+02:00
authors: [Name of the author]              # as they are to be named
region: [-10, 35, 40, 65]                  # west, south, east, north in degrees; a position outside is a slip
credits: [Natural Earth]                   # whom every map credits: who made the data; the world map is Natural Earth's
places: data/places.csv                    # names for the map, and for your maps to point at
layers:                                    # in drawing order, the lowest first; each under an id of your own
  marks:                                   # the id by which maps and words name the layer
    title: What the marks are              # as the key beside the map calls it
    draw: points                           # ${printChoices(DRAWS)}
    data: data/marks.csv                   # points are CSV, all else is GeoJSON
    precision: { approximate: 1000 }       # metres by which the true place may be off; or surveyed, or schematic
    sources: [${FIRST_SOURCE}]                # ids in sources.yaml: where the layer comes from
`;
}

function sourcesYaml(today: string): string {
  return `# Every document that a claim or a layer rests on.
${FIRST_SOURCE}:                              # the id by which claims and layers name it
  title: Title of the document             # as it is printed
  publisher: Who published it              # whose word it is: a paper, an office, an author
  date: ${today}                       # when; or 2024-11, or 2024
  url: https://example.org/document        # where it can be read; left out where that is nowhere
  figures: [about 45 per cent]             # the figures that it prints and the story repeats; left out where there are none
`;
}

const FIRST_TEXT = `---
title: Title of the chapter                # up to about 70 characters stand in large letters on its card
kicker: The beginning                      # a few words above the title; may be left out
summary: What the chapter says.            # a sentence, for lists and for those whom it is shared with
map:                                       # what the map shows while the first words are read
  fit: marks                               # what must be seen: a layer, a place or [west, south, east, north]
  show: [marks]                            # the layers; [] for the ground alone
  describe: What the map shows.            # for those who do not see it: where it is, what stands out, what is where
---

The first paragraph. A claim has its source behind it.<Cite source="${FIRST_SOURCE}" /> A figure is printed as its source
has it, <Published source="${FIRST_SOURCE}">about 45 per cent</Published>, or counted from what the map shows:
<CountOf layer="marks" /> marks.
`;

const PLACES = `id,name,lng,lat,kind,rank
first-place,First Place,10.0,51.0,town,1
`;

const MARKS = `id,lng,lat
m1,9.8,50.9
m2,10.3,51.2
`;

const DATA_README = `# Data of this story

For each file: what it holds, how exact it is, where it comes from and under which licence.

| File | What, and how exact | From |
|---|---|---|
| \`places.csv\` | names and where they stand | |
| \`marks.csv\` | | |
`;
