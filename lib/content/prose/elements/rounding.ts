import { printDecimals } from "../../../words/numbers.ts";

/**
 * Prints a value as exactly as its margin allows, and the margin: the margin is rounded up, to two
 * digits from ten on and to one below; the value ends at the same digit. A margin of 0 is null, and
 * the value keeps three digits.
 */
export function roundToMargin(
  value: number,
  margin: number,
  language: string,
): { value: string; margin: string | null } {
  if (margin <= 0) return { value: print(value, 2 - magnitude(value), language), margin: null };
  // Rounding up 9.6 gives 10, which is one digit longer: its last digit counts.
  const digits = magnitude(margin) >= 1 ? 1 - magnitude(margin) : -magnitude(margin);
  const up = Math.ceil(shift(margin, digits) - 1e-9);
  return {
    value: print(value, digits, language),
    margin: print(shift(up, -digits), digits, language),
  };
}

/** Place of a number's first digit: 0 for 1 to 9, -1 for tenths. */
function magnitude(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) + 1e-12);
}

function shift(value: number, digits: number): number {
  return digits >= 0 ? value * 10 ** digits : value / 10 ** -digits;
}

function print(value: number, digits: number, language: string): string {
  const rounded = shift(Math.round(shift(value, digits)), -digits);
  const decimals = Math.min(Math.max(0, digits), 20);
  return printDecimals(rounded, decimals, language);
}
