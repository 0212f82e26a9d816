import { contrast } from "../map/contrast.ts";
import { THEME_COLORS } from "../map/theme.ts";
import { THEMES, type Theme } from "../story/map-state.ts";
import type { Report } from "./reading/problems.ts";
import type { YamlDocument } from "./yaml/yaml-document.ts";

/**
 * Least contrast of text and its ground by WCAG 2.2 (AA): numbers and buttons are written in the
 * accent.
 */
const LEAST = 4.5;

/** Reports an accent that cannot be read on the page of its theme. */
export function checkAccent(
  accent: Readonly<Record<Theme, string>>,
  document: YamlDocument,
  report: Report,
): void {
  for (const theme of THEMES) {
    const { paper } = THEME_COLORS[theme];
    const reached = contrast(accent[theme], paper);
    if (reached >= LEAST) continue;
    report(document.at(["accent", theme]), `accent.${theme}`, {
      expected: `a colour with a contrast of at least ${LEAST} to 1 against the page's "${paper}"`,
      found: `"${accent[theme]}" with a contrast of ${reached.toFixed(1)} to 1`,
      hint: `Text is set in this colour: choose a ${theme === "light" ? "darker" : "lighter"} shade.`,
      code: "low-contrast",
    });
  }
}
