import { printDate } from "../words/dates.ts";
import { isolate } from "../words/isolate.ts";
import { words } from "../words/words.ts";
import type { TimeWindow } from "./map-state.ts";

/**
 * Prints a window of time in a language: `2 December 2024 to 26 December 2025`; one of a day as
 * that day.
 */
export function printSpan(
  { from, to }: TimeWindow,
  language: string,
  width: "long" | "short",
): string {
  const print = (date: string) => isolate(printDate(date, language, width));
  return from === to
    ? print(from)
    : words(language)("time.span", { from: print(from), to: print(to) });
}
