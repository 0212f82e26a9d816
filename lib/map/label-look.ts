import type { LabelKind } from "../story/map-document.ts";
import type { MapFont } from "../type/map-fonts.ts";
import type { ThemeColors } from "./theme.ts";

/** How labels of one kind look. */
export interface LabelLook {
  font: MapFont;
  /** In CSS px. */
  size: number;
  /** In ems, as MapLibre takes it. */
  letterSpacing: number;
  color: Extract<keyof ThemeColors, "labelText" | "labelMuted" | "seaLabel" | "riverLabel">;
}

/** Height of a line, in ems of the label's size: MapLibre's own default. */
export const LINE_HEIGHT = 1.2;

/** Distance of a line's baseline below the line's middle, in ems, as MapLibre draws our fonts. */
export const BASELINE_OFFSET = 0.4375;

/** Width in CSS px of the halo that separates a label from the map under it. */
export const LABEL_HALO_WIDTH = 1.5;

/** Font of the further lines of an annotation; the same size as its title. */
export const NOTE_FONT: MapFont = "Plex Regular";

const PLAIN = { letterSpacing: 0 } as const;

/** The look of every kind of label; the style and the placement both read it. */
export const LABEL_LOOKS: Record<LabelKind, LabelLook> = {
  capital: { ...PLAIN, font: "Plex SemiBold", size: 14, color: "labelText" },
  city: { ...PLAIN, font: "Plex Medium", size: 14, color: "labelText" },
  town: { ...PLAIN, font: "Plex Medium", size: 12, color: "labelText" },
  crossing: { ...PLAIN, font: "Plex Regular", size: 11.5, color: "labelText" },
  site: { ...PLAIN, font: "Plex Regular", size: 11.5, color: "labelText" },
  country: { font: "Plex Regular", size: 11, letterSpacing: 0.18, color: "labelMuted" },
  region: { font: "Plex Regular", size: 11, letterSpacing: 0.14, color: "labelMuted" },
  sea: { font: "Plex Italic", size: 15, letterSpacing: 0.05, color: "seaLabel" },
  river: { font: "Plex Italic", size: 12, letterSpacing: 0.03, color: "riverLabel" },
  annotation: { ...PLAIN, font: "Plex SemiBold", size: 13, color: "labelText" },
};

/** How the dot of a marked place looks; radii in CSS px, without the outline. */
export interface DotLook {
  radius: number;
  outline: number;
  /** An open dot is filled with paper and outlined with ink; a plain one the other way round. */
  open: boolean;
}

/** The dots of the kinds that have one. */
export const DOT_LOOKS: Partial<Record<LabelKind, DotLook>> = {
  capital: { radius: 3, outline: 1, open: false },
  city: { radius: 2.75, outline: 1, open: false },
  town: { radius: 2.25, outline: 1, open: false },
  crossing: { radius: 2.5, outline: 1.25, open: true },
  site: { radius: 2.25, outline: 1.25, open: true },
};

/** Radius in CSS px of a dot with its outline; 0 for kinds without a dot. */
export function dotExtent(kind: LabelKind): number {
  const look = DOT_LOOKS[kind];
  return look === undefined ? 0 : look.radius + look.outline;
}
