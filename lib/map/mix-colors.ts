import { parseHex } from "./contrast.ts";

/**
 * The colour (`#rrggbb`) between two others, `share` of the way, 0 to 1, from the first to the
 * second.
 */
export function mixColors(from: string, to: string, share: number): string {
  const [start, end] = [parseHex(from), parseHex(to)];
  const channels = start.map((value, at) =>
    Math.round(value + ((end[at] ?? 0) - value) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${channels.join("")}`;
}
