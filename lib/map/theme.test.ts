import { describe, expect, test } from "vitest";
import { ATTR } from "../story/attributes.ts";
import { LAYER_COLORS } from "../story/layer.ts";
import { THEMES } from "../story/map-state.ts";
import { contrast } from "./contrast.ts";
import { THEME_COLORS, themeCss } from "./theme.ts";

/** WCAG AA for text, and for graphics that carry meaning. */
const TEXT = 4.5;
const GRAPHICS = 3;

test("contrast is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("both themes have the same keys, as lower-case hex", () => {
  const [light, dark] = [THEME_COLORS.light, THEME_COLORS.dark];
  expect(Object.keys(dark)).toEqual(Object.keys(light));
  expect(Object.keys(light.layers)).toEqual([...LAYER_COLORS]);
  expect(Object.keys(dark.layers)).toEqual([...LAYER_COLORS]);
  for (const { layers, ...ground } of [light, dark]) {
    for (const color of [...Object.values(ground), ...Object.values(layers)]) {
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
    }
  }
});

describe.each(THEMES)("in the %s theme", (theme) => {
  const colors = THEME_COLORS[theme];

  test("text can be read on its ground", () => {
    for (const ground of [colors.sea, colors.land, colors.subject, colors.lakes, colors.paper]) {
      expect(contrast(colors.labelText, ground)).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(colors.ink, ground)).toBeGreaterThanOrEqual(TEXT);
    }
    for (const ground of [colors.land, colors.subject]) {
      expect(contrast(colors.labelMuted, ground)).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(colors.riverLabel, ground)).toBeGreaterThanOrEqual(TEXT);
    }
    expect(contrast(colors.inkMuted, colors.paper)).toBeGreaterThanOrEqual(TEXT);
    for (const ground of [colors.sea, colors.lakes]) {
      expect(contrast(colors.seaLabel, ground)).toBeGreaterThanOrEqual(TEXT);
    }
    expect(contrast(colors.labelText, colors.labelHalo)).toBeGreaterThanOrEqual(TEXT);
  });

  test("layers stand out from the subject's ground", () => {
    for (const [name, color] of Object.entries(colors.layers)) {
      // Ochre is cased and thick; the Yellow Line has to stay yellow.
      const least = name === "ochre" ? 2.7 : GRAPHICS;
      expect(contrast(color, colors.subject), name).toBeGreaterThanOrEqual(least);
    }
  });

  test("the subject is the lightest ground and the sea is told from the land", () => {
    expect(contrast(colors.subject, colors.land)).toBeGreaterThan(1.15);
    expect(contrast(colors.land, colors.sea)).toBeGreaterThan(1.01);
    expect(contrast("#000000", colors.subject)).toBeGreaterThan(contrast("#000000", colors.land));
  });
});

test("the CSS has every colour of both themes and the accent", () => {
  const css = themeCss({ light: "#123456", dark: "#abcdef" });
  expect(css).toContain("--ink-muted:");
  expect(css).toContain("--layer-violet:#665c8e");
  expect(css).toContain("--accent:#123456");
  expect(css.split("@media screen and (prefers-color-scheme: dark)")[1]).toContain(
    "--accent:#abcdef",
  );
});

test("a chosen theme overrides the system's, on screens only", () => {
  const [print = "", system = "", chosen = ""] = themeCss({
    light: "#123456",
    dark: "#abcdef",
  }).split("\n");
  const names = (rule: string) => [...rule.matchAll(/--[a-z-]+(?=:)/g)].join(" ");
  const [, light = "", dark = ""] = chosen.split(`:root[${ATTR.theme}=`);
  expect(system).toContain(`:root:not([${ATTR.theme}=light])`);
  expect(chosen).toMatch(/^@media screen\{.*\}$/);
  expect(light).toContain("color-scheme:light}");
  expect(dark).toContain("color-scheme:dark;");
  expect(dark).toContain("--accent:#abcdef");
  expect(names(dark)).toBe(names(print));
});
