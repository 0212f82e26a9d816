import { turnOf } from "../../map/north.ts";
import { scaleBar } from "../../map/scale-bar.ts";
import { THEME_COLORS } from "../../map/theme.ts";
import type { Camera, Size } from "../../story/map-document.ts";
import type { PictureFont } from "../../type/font-files.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import { printDistance } from "../../words/distance.ts";
import { words } from "../../words/words.ts";
import { short, svgElement } from "../svg/svg.ts";
import { type Column, setBlock } from "../svg/text-block.ts";

const { ink, inkMuted } = THEME_COLORS.light;
const LENGTH = {
  font: "Plex Regular",
  size: 10.5,
  leading: 1.3,
  color: inkMuted,
  most: 1,
} as const;

/** Height in CSS px of the output of `renderMeasures`. */
export const MEASURES_HEIGHT = 30;

/**
 * Renders the scale of a map and, if it is turned, a north arrow, at the foot of a column that ends
 * at `bottom`. `size` is the map's, in CSS px.
 */
export function renderMeasures(
  { camera, size }: { camera: Camera; size: Size },
  column: Column & { bottom: number },
  language: string,
  outline: OutlineText<PictureFont>,
): string {
  const say = words(language);
  const { metres, width, varies } = scaleBar(camera, size);
  const length = printDistance(metres, language);
  const text = varies ? `${length} ${say("scale.middle")}` : length;
  const isRtl = column.dir === "rtl";
  const x = isRtl ? column.x + column.width - width : column.x;
  const bar = svgElement("path", {
    d: `M${short(x)} ${column.bottom - 5}v5h${short(width)}v-5`,
    fill: "none",
    stroke: ink,
  });
  const label = setBlock({ ...LENGTH, text }, column, outline).render(column.bottom - 21);
  const arrowX = isRtl ? column.x + 12 : column.x + column.width - 12;
  return (
    bar +
    label +
    renderNorth(
      camera.bearing,
      [arrowX, column.bottom - 12],
      outline(say("north.letter"), "Plex SemiBold", 9, 0),
    )
  );
}

function renderNorth(
  bearing: number,
  [x, y]: [x: number, y: number],
  letter: ReturnType<OutlineText<PictureFont>>,
): string {
  const turned = turnOf(bearing);
  if (turned === 0) return "";
  return svgElement(
    "g",
    { transform: `translate(${short(x)} ${short(y)}) rotate(${short(-turned)})`, fill: ink },
    svgElement("path", { d: "M0-10 4 0H-4Z" }) +
      svgElement("path", {
        transform: `translate(${short(-letter.width / 2)} 9.5)`,
        d: letter.d,
      }),
  );
}
