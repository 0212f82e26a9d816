import { EN } from "./en.ts";
import type { Translation } from "./say.ts";

/** What the pages of a language are printed with. */
export interface Table {
  /** The locale by which `Intl` prints dates, numbers and lists. */
  locale: string;
  texts: Translation<typeof EN>;
}

/** A pseudo-locale for tests of right-to-left pages: English words, and all else as in Arabic. */
export const PSEUDO_LOCALE = "ar-XB";

/** The languages that stories may be written in, by BCP 47 tag. */
export const TABLES: Readonly<Record<string, Table>> = {
  // Dates with the day first.
  en: { locale: "en-GB", texts: EN },
  [PSEUDO_LOCALE]: { locale: PSEUDO_LOCALE, texts: EN },
};
