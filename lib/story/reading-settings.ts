import type { Theme } from "./map-state.ts";

/** Sizes of the text, the usual one first. Style sheets say how large each is. */
export const TEXT_SIZES = ["usual", "large", "larger", "largest"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How a reader wants to read, on all pages of the site. */
export interface ReadingSettings {
  /** Null follows the device. */
  theme: Theme | null;
  textSize: TextSize;
  /** Nothing moves, as on a device that is set to reduce motion. */
  isCalm: boolean;
  /** Pictures replace the live map, as in a browser that is set to save data. */
  savesData: boolean;
  /** Keys that are a single letter do nothing. */
  ignoresLetters: boolean;
  /** Screen readers announce no other map. */
  isQuiet: boolean;
}

/** The name under which the browser keeps the settings of a site. */
export const SETTINGS_KEY = "reading-settings";

/** Reads settings as `printSettings` writes them; what it does not know is as usual. */
export function parseSettings(text: string): ReadingSettings {
  const words = text.split(" ");
  return {
    theme: (["light", "dark"] as const).find((theme) => words.includes(theme)) ?? null,
    textSize: TEXT_SIZES.find((size) => words.includes(size)) ?? "usual",
    isCalm: words.includes("calm"),
    savesData: words.includes("saving"),
    ignoresLetters: words.includes("no-letters"),
    isQuiet: words.includes("quiet"),
  };
}

/** Writes settings as words that selectors find with `~=`; what is as usual has no word. */
export function printSettings(settings: ReadingSettings): string {
  const { theme, textSize, isCalm, savesData, ignoresLetters, isQuiet } = settings;
  return [
    theme,
    textSize === "usual" ? null : textSize,
    isCalm && "calm",
    savesData && "saving",
    ignoresLetters && "no-letters",
    isQuiet && "quiet",
  ]
    .filter(Boolean)
    .join(" ");
}
