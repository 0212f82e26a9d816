import { Resvg } from "@resvg/resvg-js";
import { buildWaypointPictures, mapData } from "../../lib/picture/build-pictures.ts";
import { buildCard, CARD_MAP } from "../../lib/picture/card/card.ts";
import type { CardRequest } from "../../lib/picture/card/card-request.ts";
import { buildDownloadFiles } from "../../lib/picture/download/download-files.ts";
import { pictureInputs } from "../../lib/picture/draw/picture-inputs.ts";
import type { RenderPicture } from "../../lib/picture/draw/picture-request.ts";
import { renderPicture } from "../../lib/picture/draw/render-picture.ts";
import { renderWaypointMap, type StoryMap } from "../../lib/picture/render-waypoint-map.ts";
import type { Story } from "../../lib/story/story.ts";
import type { PictureFont } from "../../lib/type/font-files.ts";
import { createOutlineText } from "../../lib/type/outline-text.ts";
import type { OutlineText } from "../../lib/type/text-outline.ts";
import { openWorkCache, type WorkCache } from "../work/work-cache.ts";
import type { DrawingStock, DrawingTask, Drawn } from "./drawing-task.ts";

/**
 * Returns the function that carries out tasks, one after the other. It throws where a task names
 * nothing, or where something cannot be drawn.
 */
export function createDraw(stock: DrawingStock): (task: DrawingTask) => Drawn {
  const cache = openWorkCache(stock.cache);
  const page = createPen(cache, 1);
  // Enlarged and printed: two decimals.
  const sharp = createPen(cache, 2);
  const rasterise = (svg: string, pixelRatio: number) =>
    cache.remember(`png ${pixelRatio}`, svg, () => renderPng(svg, pixelRatio));
  const stories = new Map(
    stock.maps.map(({ story, map }) => [
      story.id,
      { story, map: { document: map.document, data: mapData(map) } },
    ]),
  );
  const site = () => stock.site ?? fail("a site expected, none found");

  return (task) => {
    const { story, map } =
      stories.get(task.story) ?? fail(`a story expected, "${task.story}" found`);
    const done = { story: task.story, id: task.id };
    switch (task.kind) {
      case "pictures": {
        const { outline, render } = page;
        const made = buildWaypointPictures({ ...map, outline }, task.id, render);
        return { kind: "pictures", ...done, made, count: cache.count() };
      }
      case "download": {
        const passage = findPassage(story, task.id);
        const made = buildDownloadFiles({
          ...{ story, map, ...passage, site: site(), ...sharp },
          rasterise,
        });
        return { kind: "download", ...done, made, count: cache.count() };
      }
      case "card": {
        const made = rasterise(renderCard({ story, map, site: site() }, task.id, sharp), 1);
        return { kind: "card", ...done, made, count: cache.count() };
      }
    }
  };
}

function findPassage({ id, chapters }: Story, name: string) {
  for (const chapter of chapters) {
    for (const { waypoint } of chapter.passages)
      if (waypoint.id === name) return { chapter, waypoint };
  }
  return fail(`a waypoint of ${id} expected, "${name}" found`);
}

/** Draws a chapter's card as SVG; the story's own where the id is empty. */
function renderCard(
  { story, map, site }: Pick<CardRequest, "story" | "site"> & { map: Omit<StoryMap, "outline"> },
  id: string,
  { outline, render }: Pen,
): string {
  const chapter = story.chapters.find((each) => each.id === id) ?? null;
  const { waypoint } = (chapter ?? story.chapters[0]).passages[0];
  const extent = { form: "tall", ...CARD_MAP } as const;
  const drawn = renderWaypointMap({ ...map, outline }, waypoint.id, extent, render);
  return buildCard({ story, chapter, waypoint, site, map: drawn, outline });
}

/** What draws letters, and maps with such letters. */
interface Pen {
  outline: OutlineText<PictureFont>;
  render: RenderPicture;
}

/** Creates a pen for letters with so many decimals. It draws what the cache does not have. */
function createPen(cache: WorkCache, decimals: 1 | 2): Pen {
  const render: RenderPicture = (request) => {
    const draw = () => Buffer.from(renderPicture(request));
    return Buffer.from(cache.remember(`svg ${decimals}`, pictureInputs(request), draw)).toString();
  };
  return { outline: createOutlineText(undefined, decimals), render };
}

function renderPng(svg: string, pixelRatio: number): Uint8Array {
  const fitTo = { mode: "zoom", value: pixelRatio } as const;
  return new Resvg(svg, { font: { loadSystemFonts: false }, fitTo }).render().asPng();
}

function fail(what: string): never {
  throw new Error(`draw: ${what}`);
}
