import { THEME_COLORS } from "../../map/theme.ts";
import type { Waypoint } from "../../story/chapter.ts";
import { dataCredits } from "../../story/credits.ts";
import type { Layer } from "../../story/layer.ts";
import type { Story } from "../../story/story.ts";
import { printDate } from "../../words/dates.ts";
import { isolate } from "../../words/isolate.ts";
import { printSeries } from "../../words/lists.ts";
import { words } from "../../words/words.ts";
import { type Column, setBlock, setLargest, type TextBlock } from "../svg/text-block.ts";
import type { CardRequest } from "./card-request.ts";

/** Where the words of a card stand, in px. */
export interface WordsArea extends Column {
  top: number;
  bottom: number;
}

/** Sizes in px that a title may have: the largest in which all of it fits. */
const TITLE_SIZES = [60, 56, 52, 48, 44, 40, 36] as const;

/** The same for the words under a story's title. */
const DEK_SIZES = [26, 24, 22, 20] as const;

/** Space in px between the text at the top and the text at the foot. */
const APART = 18;

const { ink, inkMuted } = THEME_COLORS.light;

const LOOK = {
  story: { font: "Plex SemiBold", size: 25, leading: 1.3, color: inkMuted, most: 2 },
  title: { font: "Serif SemiBold", size: 60, leading: 1.13, color: ink, most: 7 },
  dek: { font: "Serif Regular", size: 26, leading: 1.35, color: ink, most: 7 },
  fact: { font: "Plex Medium", size: 23, leading: 1.35, color: ink, most: 1 },
  site: { font: "Plex SemiBold", size: 23, leading: 1.35, color: ink, most: 1 },
  sketch: { font: "Plex Medium", size: 20, leading: 1.35, color: inkMuted, most: 2 },
  small: { font: "Plex Regular", size: 17, leading: 1.35, color: inkMuted, most: 2 },
} as const satisfies Record<string, Omit<TextBlock, "text">>;

/**
 * Draws the words of a card: story and title from the top; at the foot how far the map holds, and
 * whose it is.
 */
export function renderCardWords(request: CardRequest, area: WordsArea): string {
  const { story, chapter, outline } = request;
  const words: string[] = [];
  let y = area.top;
  const foot = footBlocks(request).map(({ block, before }) => ({
    before,
    set: setBlock(block, area, outline),
  }));
  let footY = area.bottom - foot.reduce((sum, { before, set }) => sum + before + set.height, 0);
  if (chapter !== null) {
    const name = setBlock({ ...LOOK.story, text: story.title }, area, outline);
    words.push(name.render(y));
    y += name.height + 10;
  }
  const title = setLargest(
    { ...LOOK.title, text: chapter?.title ?? story.title },
    TITLE_SIZES,
    { column: area, height: footY - y - APART },
    outline,
  );
  words.push(title.render(y));
  y += title.height + 14;
  const left = footY - y - APART;
  if (chapter === null && left >= LOOK.dek.size * LOOK.dek.leading) {
    const block = { ...LOOK.dek, text: story.dek };
    words.push(setLargest(block, DEK_SIZES, { column: area, height: left }, outline).render(y));
  }
  for (const { before, set } of foot) {
    words.push(set.render(footY + before));
    footY += before + set.height;
  }
  return words.join("");
}

/** The text at the foot, from the top, each with the space in px before it. */
function footBlocks({
  story,
  waypoint,
  site,
}: CardRequest): { block: TextBlock; before: number }[] {
  const { dateline, language } = story;
  const say = words(language);
  const date = isolate(printDate(dateline, language, "long"));
  const sketches = sketchesOf(story, waypoint);
  const layers = printSeries(
    sketches.map(({ title }) => title),
    language,
  );
  const credit = printSeries(dataCredits(story), language);
  const small = (text: string, before: number) => ({ block: { ...LOOK.small, text }, before });
  return [
    { block: { ...LOOK.fact, text: say("card.asOf", { date }) }, before: 0 },
    ...(sketches.length === 0
      ? []
      : [{ block: { ...LOOK.sketch, text: say("card.sketch", { layers }) }, before: 2 }]),
    { block: { ...LOOK.site, text: site.name }, before: 12 },
    ...(credit === "" ? [] : [small(credit, 3)]),
    small(say("card.boundaries"), credit === "" ? 3 : 0),
  ];
}

/** The schematic layers that a waypoint shows. Its card says that they are a sketch. */
function sketchesOf({ layers }: Pick<Story, "layers">, { map }: Waypoint): Layer[] {
  return layers.filter(
    ({ id, precision }) => map.show.includes(id) && precision.kind === "schematic",
  );
}
