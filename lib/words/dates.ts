/** Prints the month of an ISO date alone, as short as the language has it: `Dec`. */
export function printMonth(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    month: "short",
    timeZone: "UTC",
  });
  // British English writes "Sept".
  return format.format(new Date(date)).slice(0, language === "en" ? 3 : undefined);
}

/**
 * Prints an ISO date as `29 December 2025` (`long`) or `29 Dec 2025` (`short`) in a language. A date
 * without day or month (`2025-12`, `2025`) is printed without it.
 */
export function printDate(date: string, language: string, width: "long" | "short"): string {
  const [, month, day] = date.split("-");
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    year: "numeric",
    ...(month === undefined ? {} : { month: width }),
    ...(day === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  });
  return format.format(new Date(date));
}
