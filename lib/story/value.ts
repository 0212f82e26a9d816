/**
 * A value of a feature's property. A cell of a table is text as it was written, or null where it is
 * empty.
 */
export type Value = string | number | boolean | null;

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Whether a text is a number as a computer writes it, sign and exponent included. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text) && Number.isFinite(Number(text));
}

/** The number that a value is or that its text spells; null for anything else. */
export function valueNumber(value: Value | undefined): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && isNumber(value) ? Number(value) : null;
}

/**
 * A value as readers see it and as editors name it in lists of values: text as it was written, a
 * number in plain digits without an exponent, "true" or "false", and "" for null. Panels, lists,
 * marks, `where` and tables all use this form.
 */
export function valueText(value: Value | undefined): string {
  return typeof value === "number" ? plainDigits(value) : String(value ?? "");
}

/**
 * Writes 1e21 out: the decimal point moves, and no digit is made up that the shortest form does not
 * have.
 */
function plainDigits(value: number): string {
  const shortest = String(value);
  const [, sign = "", whole = "", decimals = "", exponent = ""] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(shortest) ?? [];
  if (exponent === "") return shortest;
  const shift = Number(exponent);
  const digits = whole + decimals;
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - 1)}${digits}`;
  return `${sign}${digits.padEnd(whole.length + shift, "0")}`;
}
