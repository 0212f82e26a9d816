import { legendLayers } from "../../map/legend/legend-layers.ts";
import { THEME_COLORS } from "../../map/theme.ts";
import type { Waypoint } from "../../story/chapter.ts";
import type { Story } from "../../story/story.ts";
import { printSpan } from "../../story/time-span.ts";
import type { PictureFont } from "../../type/font-files.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import { words } from "../../words/words.ts";
import { type Column, setBlock } from "../svg/text-block.ts";
import { type LegendRow, setLegendRow } from "./picture-legend-row.ts";

/** The place of the legend in a picture, in CSS px. */
export interface LegendArea extends Column {
  top: number;
  bottom: number;
}

/** Scales of the legend, the largest first: the first at which all of it fits is used. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58] as const;

/** Space in CSS px between rows, and under the heading. */
const ROW_GAP = 9;

/**
 * Renders the legend of a waypoint's map: its span of time, and exactly the layers that it shows. A
 * long legend is drawn smaller. Throws if it does not fit even at the smallest scale.
 */
export function renderLegend(
  story: Story,
  waypoint: Waypoint,
  area: LegendArea,
  outline: OutlineText<PictureFont>,
): string {
  for (const scale of SCALES) {
    const parts = setLegend(story, waypoint, area, { scale, outline });
    const gap = ROW_GAP * scale;
    const height = parts.reduce((sum, part) => sum + part.height + gap, -gap);
    if (height > area.bottom - area.top) continue;
    let y = area.top;
    return parts
      .map((part) => {
        const markup = part.render(y);
        y += part.height + gap;
        return markup;
      })
      .join("");
  }
  throw new Error(
    `renderLegend: a legend of at most ${area.bottom - area.top} px expected, that of "${waypoint.id}" found higher`,
  );
}

function setLegend(
  { layers, language }: Story,
  waypoint: Waypoint,
  column: Column,
  { scale, outline }: { scale: number; outline: OutlineText<PictureFont> },
): LegendRow[] {
  const { ink, inkMuted } = THEME_COLORS.light;
  const { time } = waypoint.map;
  const heading = { font: "Plex SemiBold", size: 12 * scale, leading: 1.3, most: 1 } as const;
  const span = time === null ? null : printSpan(time, language, "short");
  return [
    setBlock({ ...heading, text: words(language)("legend.heading"), color: ink }, column, outline),
    ...(span === null
      ? []
      : [
          setBlock(
            {
              ...heading,
              font: "Plex Medium",
              size: 11 * scale,
              text: span,
              color: inkMuted,
              most: 2,
            },
            column,
            outline,
          ),
        ]),
    // A picture has no steps: it shows the whole span, and only what comes before that is earlier.
    ...legendLayers(layers, waypoint).map((layer) =>
      setLegendRow(layer, {
        column,
        scale,
        language,
        outline,
        time: time && { ...time, steps: [] },
      }),
    ),
  ];
}
