import { KINDS } from "../../map/draw/kinds.ts";
import { listMarkMeanings } from "../../map/legend/mark-meanings.ts";
import { markSwatch } from "../../map/swatch/swatch-drawing.ts";
import { THEME_COLORS } from "../../map/theme.ts";
import type { Layer } from "../../story/layer.ts";
import { howSure, notesOn } from "../../story/legend-words.ts";
import type { MapTime } from "../../story/map-state.ts";
import type { PictureFont } from "../../type/font-files.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import { printDate } from "../../words/dates.ts";
import { isolate } from "../../words/isolate.ts";
import { type Column, setBlock, type TextBlock } from "../svg/text-block.ts";
import { renderSwatch } from "./picture-swatch.ts";

/** A row of a legend whose lines are broken and measured. */
export interface LegendRow {
  /** In CSS px. */
  height: number;
  /** Renders it with its top at `y`. */
  render(y: number): string;
}

/** Width in CSS px of the column of swatches; beside a wider swatch the words begin after it. */
const SWATCH_COLUMN = 36;

/** Space in CSS px between a swatch and its words. */
const SWATCH_GAP = 8;

/** Width in CSS px reserved for a mark before its words. */
const MARK_COLUMN = 18;

const { ink, inkMuted } = THEME_COLORS.light;
const LOOK = {
  title: { font: "Plex Medium", size: 12, leading: 1.25, color: ink, most: 4 },
  fact: { font: "Plex Regular", size: 10.5, leading: 1.35, color: inkMuted, most: 4 },
} as const satisfies Record<string, Omit<TextBlock, "text">>;

/** The setting of a row. */
interface RowSetting {
  column: Column;
  /** 1 is the true size of the legend. */
  scale: number;
  language: string;
  /** The waypoint's time. */
  time: MapTime | null;
  outline: OutlineText<PictureFont>;
}

/**
 * Sets the row of one layer: its swatch, title, precision and date, and the meaning of its marks.
 */
export function setLegendRow(layer: Layer, setting: RowSetting): LegendRow {
  const { column, scale, language, outline, time } = setting;
  const isRtl = column.dir === "rtl";
  const swatch = KINDS[layer.draw].buildSwatch(layer, time);
  const words = inset(column, Math.max(SWATCH_COLUMN, swatch.width + SWATCH_GAP) * scale);
  const block = (look: keyof typeof LOOK, text: string, into: Column): LegendRow =>
    setBlock({ ...LOOK[look], size: LOOK[look].size * scale, text }, into, outline);
  const asOf = layer.asOf === null ? [] : [isolate(printDate(layer.asOf, language, "short"))];
  const rows = [
    block("title", layer.title, words),
    block("fact", [howSure(layer, language), ...asOf].join(" · "), words),
    ...listMarkMeanings(layer, time, language).map(({ mark, words: text }): LegendRow => {
      if (mark === null) return block("fact", text, words);
      const set = block("fact", text, inset(words, MARK_COLUMN * scale));
      const swatch = markSwatch(mark);
      const x = isRtl ? words.x + words.width - swatch.width * scale : words.x;
      return {
        height: set.height,
        render: (y) => renderSwatch(swatch, layer.color, { x, y, scale }) + set.render(y),
      };
    }),
    ...notesOn(layer, time, language)
      .slice(0, 1)
      .map((note) => block("fact", note, words)),
  ];
  const swatchX = isRtl ? column.x + column.width - swatch.width * scale : column.x;
  const firstLine = LOOK.title.size * LOOK.title.leading * scale;
  const swatchHeight = swatch.height * scale;
  // A low swatch is centred on the first line of the title, a higher one begins at its top.
  const swatchTop = Math.max(0, (firstLine - swatchHeight) / 2);
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return {
    height: Math.max(height, swatchHeight),
    render: (y) => {
      let top = y;
      const drawn = rows.map((row) => {
        const markup = row.render(top);
        top += row.height;
        return markup;
      });
      const at = { x: swatchX, y: y + swatchTop, scale };
      return renderSwatch(swatch, layer.color, at) + drawn.join("");
    },
  };
}

/** The column, made narrower by some px at the side where its lines begin. */
function inset({ x, width, dir }: Column, by: number): Column {
  return { x: dir === "rtl" ? x : x + by, width: width - by, dir };
}
