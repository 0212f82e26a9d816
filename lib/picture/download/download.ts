import { THEME_COLORS } from "../../map/theme.ts";
import { mapSize } from "../../map/viewport.ts";
import type { Chapter, Waypoint } from "../../story/chapter.ts";
import { creditLine } from "../../story/credits.ts";
import type { Camera } from "../../story/map-document.ts";
import type { Site } from "../../story/site.ts";
import type { Story } from "../../story/story.ts";
import type { PictureFont } from "../../type/font-files.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import { printDate } from "../../words/dates.ts";
import { isolate } from "../../words/isolate.ts";
import { words } from "../../words/words.ts";
import { escapeXml, svgElement } from "../svg/svg.ts";
import { type Column, setBlock, setLargest, type TextBlock } from "../svg/text-block.ts";
import { renderLegend } from "./picture-legend.ts";
import { MEASURES_HEIGHT, renderMeasures } from "./picture-measures.ts";

/** Size of a downloaded map in CSS px; its PNG has twice as many pixels a side. */
export const DOWNLOAD_SIZE = { width: 800, height: 600 } as const;

/**
 * The smallest window of the wide form: labels are placed for its map, and it leaves room for title
 * and legend.
 */
export const DOWNLOAD_VIEWPORT = { width: 900, height: 600 } as const;

/** The map's part of the picture, in CSS px. */
const MAP = { top: 62, width: 560 } as const;

/**
 * The map of a download, in CSS px: the size of its camera, and the ground that is drawn beside it.
 */
export const DOWNLOAD_MAP = {
  size: mapSize(DOWNLOAD_VIEWPORT),
  bleed: [(MAP.width - mapSize(DOWNLOAD_VIEWPORT).width) / 2, 0],
} as const;

const MAP_HEIGHT = DOWNLOAD_MAP.size.height;
const MAP_BOTTOM = MAP.top + MAP_HEIGHT;

/** Free space in CSS px at the picture's sides, and around the legend. */
const MARGIN = 20;
const GUTTER = 16;

const { paper, ink, inkMuted, border } = THEME_COLORS.light;

const LOOK = {
  story: { font: "Plex SemiBold", size: 12, leading: 1.3, color: inkMuted, most: 1 },
  title: { font: "Serif SemiBold", size: 23, leading: 1.2, color: ink, most: 1 },
  site: { font: "Plex SemiBold", size: 11, leading: 1.2, color: ink, most: 1 },
  small: { font: "Plex Regular", size: 9.5, leading: 1.3, color: inkMuted, most: 1 },
} as const satisfies Record<string, Omit<TextBlock, "text">>;

/** Sizes in CSS px of the title, the largest first: the first that fits into one line is used. */
const TITLE_SIZES = [23, 21, 19, 17] as const;

/** The parts of a downloaded map. */
export interface DownloadRequest {
  story: Story;
  chapter: Pick<Chapter, "title">;
  waypoint: Waypoint;
  site: Pick<Site, "name">;
  /** SVG of the waypoint's map, as `DOWNLOAD_MAP` says, and the camera that it was drawn with. */
  map: string;
  camera: Camera;
  outline: OutlineText<PictureFont>;
}

/**
 * Composes a map for download as an SVG that carries everything that the page prints around the
 * map.
 */
export function buildDownload(request: DownloadRequest): string {
  const { story, chapter, waypoint, map } = request;
  const { width, height } = DOWNLOAD_SIZE;
  const isRtl = story.dir === "rtl";
  const mapX = isRtl ? width - MAP.width : 0;
  const line = (y: number) => `M0 ${y}H${width}`;
  return svgElement(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    [
      svgElement("title", {}, escapeXml(`${story.title}: ${chapter.title}`)),
      svgElement("desc", {}, escapeXml(waypoint.describe)),
      svgElement("rect", { width, height, fill: paper }),
      svgElement(
        "svg",
        {
          x: mapX,
          y: MAP.top,
          width: MAP.width,
          height: MAP_HEIGHT,
          viewBox: `0 0 ${MAP.width} ${MAP_HEIGHT}`,
          overflow: "hidden",
        },
        map,
      ),
      svgElement("path", { d: line(MAP.top) + line(MAP_BOTTOM), stroke: border }),
      renderHead(request),
      renderSide(request, isRtl ? MARGIN : MAP.width + GUTTER),
      renderFoot(request),
    ].join(""),
  );
}

function renderHead({ story, chapter, outline }: DownloadRequest): string {
  const column = wholeWidth(story);
  const name = setBlock({ ...LOOK.story, text: story.title }, column, outline);
  const title = setLargest(
    { ...LOOK.title, text: chapter.title },
    TITLE_SIZES,
    { column, height: LOOK.title.size * LOOK.title.leading },
    outline,
  );
  return name.render(9) + title.render(9 + name.height);
}

/** Renders the legend beside the map and, under it, scale and north. */
function renderSide(request: DownloadRequest, x: number): string {
  const { story, waypoint, camera, outline } = request;
  const width = DOWNLOAD_SIZE.width - MAP.width - MARGIN - GUTTER;
  const column = { x, width, dir: story.dir };
  const bottom = MAP_BOTTOM - 14;
  const area = { ...column, top: MAP.top + 12, bottom: bottom - MEASURES_HEIGHT };
  return (
    renderLegend(story, waypoint, area, outline) +
    renderMeasures(
      { camera, size: DOWNLOAD_MAP.size },
      { ...column, bottom },
      story.language,
      outline,
    )
  );
}

function renderFoot({ story, site, outline }: DownloadRequest): string {
  const whole = wholeWidth(story);
  const end = { ...whole, dir: story.dir === "rtl" ? "ltr" : "rtl" } as const;
  const half = whole.width * 0.72;
  const start: Column = {
    ...whole,
    x: story.dir === "rtl" ? whole.x + whole.width - half : whole.x,
    width: half,
  };
  const say = words(story.language);
  const asOf = say("card.asOf", {
    date: isolate(printDate(story.dateline, story.language, "long")),
  });
  const credits = creditLine(story);
  const small = (text: string, y: number) =>
    setBlock({ ...LOOK.small, text }, start, outline).render(y);
  return [
    small(`${asOf}. ${say("card.boundaries")}`, MAP_BOTTOM + 4),
    credits === "" ? "" : small(say("legend.credits", { credits }), MAP_BOTTOM + 17),
    setBlock({ ...LOOK.site, text: site.name }, end, outline).render(MAP_BOTTOM + 10),
  ].join("");
}

function wholeWidth({ dir }: Story): Column {
  return { x: MARGIN, width: DOWNLOAD_SIZE.width - 2 * MARGIN, dir };
}
