import type { LayerFeature } from "../../story/geography.ts";
import type { Layer } from "../../story/layer.ts";
import { filledSize, markRadius, markScale, smallestTrueSize } from "../marks.ts";

/** A circle of the legend: a number, and the radius in CSS px of its mark on the map. */
export interface LegendSize {
  size: number;
  radius: number;
}

/** The meaning of the sizes of some marks. */
export interface LegendSizes {
  /**
   * Two or three round numbers within the data, the smallest first; one where all are equal, none
   * where no mark is true to scale.
   */
  sizes: LegendSize[];
  /**
   * The number that the smallest mark shows, to two figures, where smaller numbers are drawn as
   * large; else null.
   */
  enlargedBelow: number | null;
}

/**
 * Mantissas of round numbers, the roundest first: the first list with two numbers within the data
 * is used.
 */
const ROUND: readonly (readonly number[])[] = [
  [1, 2, 5],
  [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9],
  Array.from({ length: 90 }, (_, i) => (10 + i) / 10),
  Array.from({ length: 900 }, (_, i) => (100 + i) / 100),
];

/** CSS px by which the radii of two circles of the legend must differ for a third between them. */
const APART = 3;

/**
 * Builds the meaning of the sizes of these features' marks, for the legend; null where all are
 * equal.
 */
export function legendSizes(layer: Layer, features: readonly LayerFeature[]): LegendSizes | null {
  const scale = markScale(layer);
  if (scale === null) return null;
  const data = features.flatMap((feature) => filledSize(layer, feature) ?? []);
  if (data.length === 0) return { sizes: [], enlargedBelow: null };
  const legendSize = (size: number): LegendSize => ({ size, radius: markRadius(size, scale) });
  const [least, most] = data.reduce(
    ([low, high], size): [number, number] => [Math.min(low, size), Math.max(high, size)],
    [Infinity, -Infinity],
  );
  if (most === 0) return { sizes: [legendSize(0)], enlargedBelow: null };
  const smallest = smallestTrueSize(scale);
  const whole = data.every(Number.isInteger);
  const enlargedBelow = least < smallest ? roundedDown(smallest, whole) : null;
  // A map may show none of its layer's larger marks.
  if (most < smallest) return { sizes: [], enlargedBelow };
  const round = roundNumbers(Math.max(least, smallest), most, whole);
  // Between 1,003 and 1,003.4 there is no round number.
  const ends = least < smallest ? [most] : [...new Set([least, most])];
  const chosen = round.length > 1 ? round : ends;
  return { sizes: spread(chosen.map(legendSize)), enlargedBelow };
}

/** Rounds a number down to two figures, or to a whole number where the data are whole. */
function roundedDown(number: number, whole: boolean): number {
  if (whole && number < 10) return Math.floor(number);
  const [digits = "", power = "0"] = number.toExponential(15).split("e");
  return Number(`${Math.floor(Number(digits) * 10) / 10}e${power}`);
}

/** Lists round numbers in a range, in order: the fewest of the roundest kind that has two. */
function roundNumbers(from: number, to: number, whole: boolean): number[] {
  let best: number[] = [];
  for (const mantissas of ROUND) {
    const found = withMantissas(mantissas, from, to).filter(
      (number) => !whole || Number.isInteger(number),
    );
    if (found.length > best.length) best = found;
    if (best.length >= 2) break;
  }
  return best;
}

function withMantissas(mantissas: readonly number[], from: number, to: number): number[] {
  const found: number[] = [];
  const last = Math.floor(Math.log10(to));
  for (let power = Math.floor(Math.log10(from)); power <= last; power++) {
    for (const mantissa of mantissas) {
      // Through its digits, so that 3 tenths are 0.3.
      const number = Number(`${mantissa}e${power}`);
      if (number >= from && number <= to) found.push(number);
    }
  }
  // The smallest numbers there are differ less than their digits.
  return [...new Set(found)];
}

/** The first, the last, and the one nearest to their middle if there is room for it. */
function spread(sizes: readonly LegendSize[]): LegendSize[] {
  const [first, ...others] = sizes;
  const last = others.at(-1);
  if (first === undefined) return [];
  if (last === undefined) return [first];
  const middle = (first.radius + last.radius) / 2;
  const between = others
    .filter(({ radius }) => radius - first.radius >= APART && last.radius - radius >= APART)
    .sort((a, b) => Math.abs(a.radius - middle) - Math.abs(b.radius - middle));
  return [first, ...between.slice(0, 1), last];
}
