import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { LabelKind, MapDocument } from "../../story/map-document.ts";
import { FORMS, type Form } from "../../story/map-state.ts";
import { visible } from "../draw/visibility.ts";
import { DOT_LOOKS, LABEL_HALO_WIDTH, LABEL_LOOKS, LINE_HEIGHT, NOTE_FONT } from "../label-look.ts";
import type { ThemeColors } from "../theme.ts";

/** Id of the source of all labels, dots and leaders. */
export const LABELS_SOURCE = "labels";

/** The value of a label's property `at` for a waypoint and form. */
export function labelPlace(waypoint: string, form: Form): string {
  return `${waypoint}/${form}`;
}

/** The waypoint and form whose labels are shown, and whether the reader explores there. */
interface Shown {
  waypoint: string;
  form: Form;
  isExplored: boolean;
}

/**
 * The dots of every waypoint and form; those of the current one are visible. They are below all
 * marks: a town's dot would cover a small mark.
 */
export function dotLayers(
  { waypoints }: MapDocument,
  shown: Omit<Shown, "isExplored">,
  colors: ThemeColors,
): LayerSpecification[] {
  return Object.keys(waypoints).flatMap((waypoint) =>
    FORMS.map((form): LayerSpecification => {
      const isShown = waypoint === shown.waypoint && form === shown.form;
      return {
        id: `dots:${waypoint}:${form}`,
        type: "circle",
        source: LABELS_SOURCE,
        filter: partAt("dot", labelPlace(waypoint, form)),
        layout: visible(isShown),
        paint: {
          "circle-radius": byKind((kind) => DOT_LOOKS[kind]?.radius ?? 0),
          "circle-color": byKind((kind) => dotColors(kind, colors).fill),
          "circle-stroke-color": byKind((kind) => dotColors(kind, colors).outline),
          "circle-stroke-width": byKind((kind) => DOT_LOOKS[kind]?.outline ?? 0),
        },
      };
    }),
  );
}

/**
 * The leaders and labels of every waypoint and form, above all other layers; those of the current
 * one are visible, where `placeLabels` put them. MapLibre's own placement is off, except while the
 * reader explores: it then hides labels that would cover others. Annotations come first in the
 * source and so are hidden last.
 */
export function labelLayers(
  { waypoints }: MapDocument,
  shown: Shown,
  colors: ThemeColors,
): LayerSpecification[] {
  return Object.keys(waypoints).flatMap((waypoint) =>
    FORMS.flatMap((form) => {
      const isShown = waypoint === shown.waypoint && form === shown.form;
      const mayOverlap = !(isShown && shown.isExplored);
      const at = labelPlace(waypoint, form);
      return layersAt(`${waypoint}:${form}`, at, { isShown, mayOverlap }, colors);
    }),
  );
}

function layersAt(
  suffix: string,
  at: string,
  { isShown, mayOverlap }: { isShown: boolean; mayOverlap: boolean },
  colors: ThemeColors,
): LayerSpecification[] {
  return [
    {
      id: `leaders:${suffix}`,
      type: "line",
      source: LABELS_SOURCE,
      filter: partAt("leader", at),
      layout: { ...visible(isShown), "line-join": "round", "line-cap": "round" },
      paint: { "line-color": colors.labelText, "line-width": 0.9 },
    },
    {
      id: `labels:${suffix}`,
      type: "symbol",
      source: LABELS_SOURCE,
      filter: partAt("label", at),
      layout: {
        ...visible(isShown),
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
        "text-allow-overlap": mayOverlap,
        "text-ignore-placement": mayOverlap,
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

function partAt(part: string, at: string): FilterSpecification {
  return ["all", ["==", ["get", "part"], part], ["==", ["get", "at"], at]];
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
