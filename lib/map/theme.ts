import { ATTR } from "../story/attributes.ts";
import { LAYER_COLORS, type LayerColor } from "../story/layer.ts";
import type { Theme } from "../story/map-state.ts";
import { mediaQueries } from "./layout.ts";

/** The colours of one theme, as lower-case `#rrggbb`. Map, legend and CSS have no others. */
export interface ThemeColors {
  /** Background of text and interface. */
  paper: string;
  ink: string;
  /** Colour of secondary text in the interface. */
  inkMuted: string;
  /** Hairlines of the interface. */
  rule: string;
  sea: string;
  land: string;
  /** Coasts and shores: land and water differ by their edge, and by hue. */
  landEdge: string;
  /** The subject's own ground, lighter than the land around it. */
  subject: string;
  /** Borders between countries, and the edge of the subject. */
  border: string;
  labelText: string;
  labelHalo: string;
  /** Names of countries and regions. */
  labelMuted: string;
  seaLabel: string;
  /**
   * Names of rivers: darker than names of seas, because the land around them shines through thin
   * letters.
   */
  riverLabel: string;
  lakes: string;
  /** Colours that layers take; see `LAYER_COLORS`. */
  layers: Record<LayerColor, string>;
}

/** The two themes, of equal quality: paper by day, and the same atlas under a lamp by night. */
export const THEME_COLORS: Record<Theme, ThemeColors> = {
  light: {
    paper: "#f7f4ed",
    ink: "#1d1c1a",
    inkMuted: "#68635b",
    rule: "#dad4c7",
    sea: "#dce6ea",
    land: "#ece6d8",
    landEdge: "#6b7d86",
    subject: "#fbf9f3",
    border: "#807966",
    labelText: "#1d1c1a",
    labelHalo: "#fbf9f3",
    labelMuted: "#47433a",
    seaLabel: "#1d475e",
    riverLabel: "#1d475e",
    lakes: "#d3e0e5",
    layers: {
      violet: "#665c8e",
      ochre: "#b98200",
      teal: "#217a70",
      grey: "#77736b",
      brick: "#b23f2c",
      blue: "#3b6f96",
      ink: "#1d1c1a",
    },
  },
  dark: {
    paper: "#191a1b",
    ink: "#ece7dc",
    inkMuted: "#a9a498",
    rule: "#383a3c",
    sea: "#101b22",
    land: "#242527",
    landEdge: "#7b868d",
    subject: "#343536",
    border: "#85827b",
    labelText: "#f2ede2",
    labelHalo: "#191a1b",
    labelMuted: "#dad5ca",
    seaLabel: "#c3dfec",
    riverLabel: "#c3dfec",
    lakes: "#142730",
    layers: {
      violet: "#a99fdb",
      ochre: "#dfab33",
      teal: "#55b8aa",
      grey: "#a19e97",
      brick: "#e5826b",
      blue: "#7fb0d6",
      ink: "#ece7dc",
    },
  },
};

/**
 * The colours as CSS custom properties for `:root`: `--paper`, `--ink-muted`, `--layer-violet`, …
 * and the publisher's `--accent`. On screens the dark ones are used under
 * `prefers-color-scheme: dark`, unless `data-theme` on `<html>`, `light` or `dark`, overrides the
 * system's theme. Prints are light.
 */
export function themeCss(accent: Record<Theme, string>): string {
  const dark = declarations("dark", accent);
  const chosen = (theme: Theme) => `:root[${ATTR.theme}=${theme}]`;
  return [
    `:root{color-scheme:light dark;${declarations("light", accent)}}`,
    `@media screen and ${mediaQueries.dark}{:root:not([${ATTR.theme}=light]){${dark}}}`,
    `@media screen{${chosen("light")}{color-scheme:light}${chosen("dark")}{color-scheme:dark;${dark}}}`,
    "",
  ].join("\n");
}

function declarations(theme: Theme, accent: Record<Theme, string>): string {
  const { layers, ...ground } = THEME_COLORS[theme];
  const named = Object.entries(ground).map(([key, value]) => `--${kebab(key)}:${value}`);
  const layered = LAYER_COLORS.map((color) => `--layer-${color}:${layers[color]}`);
  return [...named, ...layered, `--accent:${accent[theme]}`].join(";");
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
