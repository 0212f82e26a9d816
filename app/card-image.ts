import { Resvg } from "@resvg/resvg-js";
import { buildCard, CARD_MAP } from "@/lib/picture/card/card.ts";
import { renderWaypointMap } from "@/lib/picture/render-waypoint-map.ts";
import { createOutlineText } from "@/lib/type/outline-text.ts";
import { site, story, storyIds, storyMap } from "./content.ts";

const outline = createOutlineText(undefined, 2);

/** Answers with the card of a chapter, or of the story itself where `chapterId` is null, as PNG. */
export function answerCard(storyId: string, chapterId: string | null): Response {
  const loaded = storyIds().includes(storyId) ? story(storyId) : null;
  if (loaded === null || "problems" in loaded) return new Response("no story", { status: 404 });
  const { chapters } = loaded.story;
  const chapter = chapterId === null ? null : chapters.find(({ id }) => id === chapterId);
  if (chapter === undefined) return new Response("no chapter", { status: 404 });
  const { waypoint } = (chapter ?? chapters[0]).passages[0];
  const map = renderWaypointMap({ ...storyMap(storyId), outline }, waypoint.id, {
    form: "tall",
    ...CARD_MAP,
  });
  const svg = buildCard({ story: loaded.story, chapter, waypoint, site: site(), map, outline });
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
}
