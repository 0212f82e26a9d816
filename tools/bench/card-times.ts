import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { loadMaps, type StoryMaps } from "../../build/files/load-maps.ts";
import { loadSite } from "../../lib/content/load-site.ts";
import { THEME_COLORS } from "../../lib/map/theme.ts";
import { mapData } from "../../lib/picture/build-pictures.ts";
import { buildCard, CARD_MAP } from "../../lib/picture/card/card.ts";
import { CARD_SIZE } from "../../lib/picture/card/card-size.ts";
import { renderWaypointMap } from "../../lib/picture/render-waypoint-map.ts";
import { createOutlineText } from "../../lib/type/outline-text.ts";

/** How long cards take, in ms. */
export interface CardTimes {
  /** Cards of all stories and chapters. */
  count: number;
  /** By round, the mean of a card. */
  card: number[];
  /**
   * By round, the mean of an empty card: paper of the same size, made a PNG by the same program.
   */
  empty: number[];
  /** A whole build of the site; null if none was requested. */
  build: number | null;
}

/** Folder that a timed build writes, and that is removed afterwards. */
const TIMED_BUILD = "out-bench";

/**
 * Draws all cards of a content folder in rounds, one before them that does not count. Throws where
 * the content has problems.
 */
export function timeCards(
  root: string,
  { rounds, withBuild }: { rounds: number; withBuild: boolean },
): CardTimes {
  const loaded = loadSite(root);
  const { maps, problems } = loadMaps(root);
  if ("problems" in loaded || problems.length > 0)
    throw new Error(`timeCards: content without problems expected in ${root}/, some found`);
  const draw = maps.flatMap((map) => cardsOf(map, loaded.site));
  const times: CardTimes = { count: draw.length, card: [], empty: [], build: null };
  for (let round = 0; round <= rounds; round++) {
    const card = meanOf(draw);
    const empty = meanOf(draw.map(() => () => toPng(EMPTY)));
    if (round === 0) continue;
    times.card.push(card);
    times.empty.push(empty);
  }
  if (withBuild) times.build = timeBuild();
  return times;
}

const { width, height } = CARD_SIZE;
const EMPTY = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${THEME_COLORS.light.paper}"/></svg>`;

/** One function a card, which draws it from the map's data to the PNG. */
function cardsOf(
  { story, map }: StoryMaps,
  site: Parameters<typeof buildCard>[0]["site"],
): (() => void)[] {
  const outline = createOutlineText(undefined, 2);
  const storyMap = { document: map.document, data: mapData(map), outline };
  return [null, ...story.chapters].map((chapter) => () => {
    const { waypoint } = (chapter ?? story.chapters[0]).passages[0];
    const drawn = renderWaypointMap(storyMap, waypoint.id, { form: "tall", ...CARD_MAP });
    toPng(buildCard({ story, chapter, waypoint, site, map: drawn, outline }));
  });
}

function toPng(svg: string): void {
  new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

function meanOf(work: readonly (() => void)[]): number {
  const start = performance.now();
  for (const each of work) each();
  return (performance.now() - start) / work.length;
}

function timeBuild(): number {
  const start = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "build/build.ts", "--redraw", TIMED_BUILD],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const time = performance.now() - start;
  rmSync(TIMED_BUILD, { recursive: true, force: true });
  if (status !== 0)
    throw new Error(`timeBuild: a build that ends with 0 expected, ${status} found`);
  return time;
}
