import { REFERENCE_VIEWPORTS } from "../../map/reference-viewports.ts";
import { THEME_COLORS } from "../../map/theme.ts";
import { mapSize } from "../../map/viewport.ts";
import { svgElement } from "../svg/svg.ts";
import type { CardRequest } from "./card-request.ts";
import { CARD_SIZE } from "./card-size.ts";
import { renderCardWords } from "./card-words.ts";

/** Width in px of the map's part of a card; the words have the rest. */
const MAP_WIDTH = 740;

const PHONE_MAP = mapSize(REFERENCE_VIEWPORTS.tall[0]);

/** CSS px of the map that a px of the card shows. */
const MAP_SCALE = PHONE_MAP.width / MAP_WIDTH;

/**
 * The map of a card, in CSS px: a phone's, for which labels are placed, drawn almost twice as large
 * because cards are shown a third as wide as they are. Its ground goes on above and below, to the
 * card's edges.
 */
export const CARD_MAP = {
  size: PHONE_MAP,
  bleed: [0, (CARD_SIZE.height * MAP_SCALE - PHONE_MAP.height) / 2],
} as const;

/** Free space in px around the words, at the card's edge and at the map. */
const MARGIN = 46;
const GUTTER = 36;

/** The publisher's mark above the words, in px. */
const BAR = { width: 56, height: 6 } as const;

/**
 * Composes a card as SVG: the words on paper, beside them the map, at the right in a script that is
 * read from the left.
 */
export function buildCard(request: CardRequest): string {
  const { story, map, site } = request;
  const isRtl = story.dir === "rtl";
  const { width, height } = CARD_SIZE;
  const { paper, border } = THEME_COLORS.light;
  const mapX = isRtl ? 0 : width - MAP_WIDTH;
  const edge = isRtl ? MAP_WIDTH : mapX;
  const area = {
    x: isRtl ? MAP_WIDTH + GUTTER : MARGIN,
    width: width - MAP_WIDTH - MARGIN - GUTTER,
    dir: story.dir,
    top: MARGIN + BAR.height + 16,
    bottom: height - MARGIN + 8,
  };
  const barX = isRtl ? width - MARGIN - BAR.width : MARGIN;
  return svgElement(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    [
      svgElement("rect", { width, height, fill: paper }),
      svgElement(
        "svg",
        {
          x: mapX,
          y: 0,
          width: MAP_WIDTH,
          height,
          viewBox: `0 0 ${PHONE_MAP.width} ${height * MAP_SCALE}`,
          overflow: "hidden",
        },
        map,
      ),
      svgElement("path", { d: `M${edge} 0V${height}`, stroke: border, "stroke-width": 2 }),
      svgElement("rect", { x: barX, y: MARGIN, ...BAR, fill: site.accent.light }),
      renderCardWords(request, area),
    ].join(""),
  );
}
