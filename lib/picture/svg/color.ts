import type { Color } from "@maplibre/maplibre-gl-style-spec";
import type { Attributes } from "./svg.ts";

/** Opacity under which MapLibre draws nothing. */
const LEAST_OPACITY = 0.01;

/** The attributes that fill or stroke with a colour; null where nothing would be seen. */
export function paintAttributes(
  part: "fill" | "stroke",
  color: Color,
  opacity: number,
): Attributes | null {
  const alpha = color.a * opacity;
  if (opacity < LEAST_OPACITY || color.a === 0) return null;
  return { [part]: hex(color), [`${part}-opacity`]: alpha >= 1 ? null : alpha };
}

function hex({ rgb: [red, green, blue] }: Color): string {
  const channel = (share: number) =>
    Math.round(Math.min(1, Math.max(0, share)) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
