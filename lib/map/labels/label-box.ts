import type { LabelProperties } from "../../story/map-document.ts";
import type { MeasureText } from "../../type/text-measure.ts";
import { LABEL_LOOKS, LINE_HEIGHT, NOTE_FONT } from "../label-look.ts";
import type { Box } from "./plane.ts";

/** What of a label sets its box. */
export type LabelText = Pick<LabelProperties, "kind" | "text" | "note" | "anchor" | "offset">;

/**
 * The lines of a label from top to bottom: the first of its text in the kind's font, the note's in
 * a lighter one.
 */
function labelLines({ text, note }: LabelText): { text: string; isNote: boolean }[] {
  const lines = text.split("\n").map((line) => ({ text: line, isNote: false }));
  if (note === "") return lines;
  return [...lines, ...note.split("\n").map((line) => ({ text: line, isNote: true }))];
}

/** Width and height of a label's block of lines in CSS px. */
function labelSize(label: LabelText, measure: MeasureText): [width: number, height: number] {
  const { font, size, letterSpacing } = LABEL_LOOKS[label.kind];
  const lines = labelLines(label);
  const widths = lines.map((line) =>
    measure(line.text, line.isNote ? NOTE_FONT : font, size, letterSpacing),
  );
  return [Math.max(...widths), lines.length * LINE_HEIGHT * size];
}

/** The box of a label in CSS px, measured from its point, as MapLibre lays it out. */
export function labelBox(label: LabelText, measure: MeasureText): Box {
  const [width, height] = labelSize(label, measure);
  const { size } = LABEL_LOOKS[label.kind];
  const left = label.offset[0] * size - width * horizontalShare(label.anchor);
  const top = label.offset[1] * size - height * verticalShare(label.anchor);
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * Share of a label's width that lies left of its point: an anchor names the side that the point is
 * at.
 */
export function horizontalShare(anchor: LabelText["anchor"]): number {
  if (anchor.endsWith("left")) return 0;
  return anchor.endsWith("right") ? 1 : 0.5;
}

/** Share of a label's height that lies above its point. */
export function verticalShare(anchor: LabelText["anchor"]): number {
  if (anchor.startsWith("top")) return 0;
  return anchor.startsWith("bottom") ? 1 : 0.5;
}
