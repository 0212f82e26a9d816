import type { PictureFont } from "../../type/font-files.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import { fitText } from "./fit-text.ts";
import { short, svgElement } from "./svg.ts";

/** A text in a picture, broken to the width of its column. */
export interface TextBlock {
  text: string;
  font: PictureFont;
  /** In CSS px. */
  size: number;
  /** Distance of baselines, in sizes. */
  leading: number;
  /** As `#rrggbb`. */
  color: string;
  /** Greatest number of lines; the rest is left out with an ellipsis. */
  most: number;
}

/** The place of a block: a column in CSS px, and the side its lines begin at. */
export interface Column {
  x: number;
  width: number;
  dir: "ltr" | "rtl";
}

/** A block that has been broken into lines. */
export interface SetBlock {
  /** In CSS px, from the top of the first line to the foot of the last. */
  height: number;
  isWhole: boolean;
  /** Draws it with its top at `y`, as SVG paths. */
  render(y: number): string;
}

/** Share of the size between the top of a line and its baseline, beside half of the leading. */
const ASCENT = 0.36;

/**
 * Breaks a block into the lines of its column. All text is outlined: the picture needs no fonts.
 */
export function setBlock(
  block: TextBlock,
  column: Column,
  outline: OutlineText<PictureFont>,
): SetBlock {
  const { font, size, leading, color, most } = block;
  const measure = (line: string) => outline(line, font, size, 0).width;
  const { lines, isWhole } = fitText(block.text, measure, { width: column.width, most });
  const step = size * leading;
  return {
    height: lines.length * step,
    isWhole,
    render: (y) =>
      lines
        .map((line, index) => {
          const { d, width } = outline(line, font, size, 0);
          const x = column.dir === "rtl" ? column.x + column.width - width : column.x;
          const baseline = y + index * step + step / 2 + ASCENT * size;
          const transform = `translate(${short(x)} ${short(baseline)})`;
          return svgElement("path", { fill: color, transform, d });
        })
        .join(""),
  };
}

/**
 * The first of some sizes in which a block is whole and at most so high (CSS px), else the last.
 */
export function setLargest(
  block: TextBlock,
  sizes: readonly number[],
  { column, height }: { column: Column; height: number },
  outline: OutlineText<PictureFont>,
): SetBlock {
  let set = setBlock(block, column, outline);
  for (const size of sizes) {
    const most = Math.max(1, Math.floor(height / (size * block.leading)));
    set = setBlock({ ...block, size, most: Math.min(most, block.most) }, column, outline);
    if (set.isWhole) break;
  }
  return set;
}
