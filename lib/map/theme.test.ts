import { describe, expect, test } from "vitest";
import { ATTR } from "../story/attributes.ts";
import { LAYER_COLORS } from "../story/layer.ts";
import { THEMES } from "../story/map-state.ts";
import { contrast } from "./contrast.ts";
import { AREA_OPACITY, INK_AREA_OPACITY } from "./draw/area.ts";
import { areaEdge, fadedLine } from "./line-colors.ts";
import { mixColors } from "./mix-colors.ts";
import { STEPPED_BACK } from "./style/emphasis.ts";
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

  const grounds = {
    land: colors.land,
    subject: colors.subject,
    sea: colors.sea,
    lakes: colors.lakes,
  };

  /** Every ground that a name may be on: the basemap's, and each under an area of any colour. */
  const tinted = Object.entries(grounds).flatMap(([ground, color]) => [
    [ground, color] as const,
    ...LAYER_COLORS.map((layer) => {
      const opacity = layer === "ink" ? INK_AREA_OPACITY : AREA_OPACITY;
      return [`${ground} under ${layer}`, mixColors(color, colors.layers[layer], opacity)] as const;
    }),
  ]);

  test("text of the interface can be read", () => {
    expect(contrast(colors.ink, colors.paper)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(colors.inkMuted, colors.paper)).toBeGreaterThanOrEqual(TEXT);
  });

  test.each(tinted)("names can be read on %s", (on, ground) => {
    const names = ["labelText", "labelMuted", "seaLabel", "riverLabel"] as const;
    for (const name of names)
      expect(contrast(colors[name], ground), `${name} on ${on}`).toBeGreaterThanOrEqual(TEXT);
  });

  test("land and water differ by their edge, countries by theirs", () => {
    for (const [name, ground] of Object.entries(grounds)) {
      expect(contrast(colors.landEdge, ground), `coast on ${name}`).toBeGreaterThanOrEqual(
        GRAPHICS,
      );
      expect(contrast(colors.border, ground), `border on ${name}`).toBeGreaterThanOrEqual(GRAPHICS);
    }
  });

  test.each(LAYER_COLORS)("a line and an area of %s are seen, stepped back or not", (name) => {
    const color = colors.layers[name];
    expect(contrast(color, colors.labelHalo), "on the casing").toBeGreaterThanOrEqual(GRAPHICS);
    for (const emphasis of [1, STEPPED_BACK]) {
      const line = fadedLine(color, colors, emphasis);
      expect(contrast(line, colors.labelHalo), `line at ${emphasis}`).toBeGreaterThanOrEqual(
        GRAPHICS,
      );
      const edge = areaEdge(color, colors, emphasis);
      for (const ground of ["land", "subject", "sea"] as const)
        expect(
          contrast(edge, grounds[ground]),
          `edge on ${ground} at ${emphasis}`,
        ).toBeGreaterThanOrEqual(GRAPHICS);
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
