import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { LabelKind } from "../../story/map-document.ts";
import { DOT_LOOKS, LABEL_HALO_WIDTH, LABEL_LOOKS, LINE_HEIGHT, NOTE_FONT } from "../label-look.ts";
import type { ThemeColors } from "../theme.ts";

/** Ids of the style layers of labels; no story layer's id has a colon. */
export const LABEL_LAYERS = {
  dots: "labels:dots",
  leaders: "labels:leaders",
  text: "labels:text",
} as const;

/**
 * The dots of a waypoint. They are below all marks: a town's dot would cover a small mark. `source`
 * is that of the waypoint's labels.
 */
export function buildDotLayers(source: string, colors: ThemeColors): LayerSpecification[] {
  return [
    {
      id: LABEL_LAYERS.dots,
      type: "circle",
      source,
      filter: isPart("dot"),
      paint: {
        "circle-radius": byKind((kind) => DOT_LOOKS[kind]?.radius ?? 0),
        "circle-color": byKind((kind) => dotColors(kind, colors).fill),
        "circle-stroke-color": byKind((kind) => dotColors(kind, colors).outline),
        "circle-stroke-width": byKind((kind) => DOT_LOOKS[kind]?.outline ?? 0),
      },
    },
  ];
}

/**
 * The leaders and labels of a waypoint, above all other layers, where `placeLabels` put them.
 * MapLibre's own placement is off, except while the reader explores: it then hides labels that
 * would cover others. Annotations come first in the source and so are hidden last.
 */
export function buildLabelLayers(
  source: string,
  colors: ThemeColors,
  isExplored: boolean,
): LayerSpecification[] {
  return [
    {
      id: LABEL_LAYERS.leaders,
      type: "line",
      source,
      filter: isPart("leader"),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": colors.labelText, "line-width": 0.9 },
    },
    {
      id: LABEL_LAYERS.text,
      type: "symbol",
      source,
      filter: isPart("label"),
      layout: {
        "text-field": [
          "case",
          ["==", ["get", "note"], ""],
          ["get", "text"],
          [
            "format",
            ["get", "text"],
            {},
            "\n",
            {},
            ["get", "note"],
            { "text-font": ["literal", [NOTE_FONT]] },
          ],
        ],
        "text-font": byKind((kind) => ["literal", [LABEL_LOOKS[kind].font]]),
        "text-size": byKind((kind) => LABEL_LOOKS[kind].size),
        "text-letter-spacing": byKind((kind) => LABEL_LOOKS[kind].letterSpacing),
        "text-line-height": LINE_HEIGHT,
        // Lines break where the label's text says so and nowhere else.
        "text-max-width": 1000,
        "text-anchor": ["get", "anchor"],
        "text-offset": ["get", "offset"],
        "text-justify": "auto",
        "text-padding": 0,
        "text-allow-overlap": !isExplored,
        "text-ignore-placement": !isExplored,
      },
      paint: {
        "text-color": byKind((kind) => colors[LABEL_LOOKS[kind].color]),
        "text-halo-color": byKind((kind) => haloColor(kind, colors)),
        "text-halo-width": LABEL_HALO_WIDTH,
        "text-halo-blur": 0.5,
      },
    },
  ];
}

function isPart(part: string): FilterSpecification {
  return ["==", ["get", "part"], part];
}

/** An expression that has a value for each kind of label. */
function byKind(
  look: (kind: LabelKind) => string | number | ExpressionSpecification,
): ExpressionSpecification {
  const [first, ...others] = Object.keys(LABEL_LOOKS) as [LabelKind, ...LabelKind[]];
  const cases = others.flatMap((kind) => [kind, look(kind)]);
  return ["match", ["get", "kind"], ...cases, look(first)] as unknown as ExpressionSpecification;
}

function dotColors(kind: LabelKind, colors: ThemeColors): { fill: string; outline: string } {
  return DOT_LOOKS[kind]?.open
    ? { fill: colors.labelHalo, outline: colors.labelText }
    : { fill: colors.labelText, outline: colors.labelHalo };
}

/**
 * The halo of a sea's or country's name has the colour of its own ground, that of all others the
 * colour of paper.
 */
function haloColor(kind: LabelKind, colors: ThemeColors): string {
  if (kind === "sea") return colors.sea;
  return kind === "country" ? colors.land : colors.labelHalo;
}
