import { quote } from "../../lib/words/quote.ts";

/** What a new chapter is written for. */
export interface ChapterSurroundings {
  /** Id that the chapter will have. */
  id: string;
  /** `[west, south, east, north]` in degrees. */
  region: readonly number[];
  /** Ids of the story's layers. */
  layers: readonly string[];
  /** Id of a source that the story has. */
  source: string;
}

/**
 * The text of a new chapter: the story's whole region, no layer, and a source. Every key is
 * explained.
 */
export function buildChapter({ id, region, layers, source }: ChapterSurroundings): string {
  const fit = `fit: [${region.join(", ")}]`.padEnd(40);
  // Of two maps that are described alike the check would tell.
  const describe = `describe: What the map of ${id} shows.`.padEnd(40);
  return `---
title: Title of the chapter                # up to about 70 characters stand in large letters on its card
kicker: A few words                        # above the title; may be left out
summary: What the chapter says.            # a sentence, for lists and for those whom it is shared with
map:                                       # what the map shows while the first words are read
  ${fit} # what must be seen: a layer, a place or, as here, [west, south, east, north]
  show: []                                 # layers of this story: ${layers.join(", ") || "none yet"}
  ${describe} # for those who do not see it: where it is, what stands out, what is where
# waypoints:                               # further maps, each for the words in its <Waypoint id="closer">…</Waypoint>
#   closer: { fit: …, show: [], describe: … }
---

The first paragraph. A claim has its source behind it.<Cite source=${quote(source)} />
`;
}
