import { EN } from "./en.ts";
import type { Translation } from "./say.ts";

/** What the pages of a language are printed with. */
export interface Table {
  /** The locale by which `Intl` prints dates, numbers and lists. */
  locale: string;
  texts: Translation<typeof EN>;
}

/**
 * The languages that stories may be written in, by BCP 47 tag. `ar-XB` is a pseudo-locale for tests: English words, and
 * all else as in Arabic, from right to left.
 */
export const TABLES: Readonly<Record<string, Table>> = {
  // Dates with the day first.
  en: { locale: "en-GB", texts: EN },
  "ar-XB": { locale: "ar-XB", texts: EN },
};
