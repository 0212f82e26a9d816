import type { LayerSpecification } from "maplibre-gl";
import type { Layer } from "../../story/layer.ts";
import { fadedLine } from "../line-colors.ts";
import { lineSwatch } from "../swatch/swatch-drawing.ts";
import { THEME_COLORS } from "../theme.ts";
import { dashesOf } from "./dashes.ts";
import type { DrawKind, DrawStyle } from "./draw-kind.ts";
import { linesOf } from "./geometry-lines.ts";
import { ASIDE, type LayerView, swatchView } from "./layer-view.ts";
import { visible } from "./visibility.ts";

/**
 * Widths in CSS px of a line and of the casing under it: plain, with ticks across it, or there for
 * orientation.
 */
const WIDTHS = {
  plain: { line: 2.4, casing: 5.2 },
  ticked: { line: 1.5, casing: 3.6 },
  faint: { line: 1.2, casing: 2.6 },
} as const;

/** How wide a line is that steps back, as a share of its width. */
const STEPPED_BACK_WIDTH = 0.75;

/** Width in CSS px of the soft band that replaces a schematic line. */
const SKETCH_WIDTH = 6;

/** Ticks across a line: the dashes of a wide line, in its widths, 1 px long and 10 px apart. */
const TICKS = { width: 7, dashes: [0.15, 1.4] } as const;

/** How the map draws lines. */
export const LINE_STYLE: DrawStyle = {
  isGround: false,
  isAboveDots: false,
  buildLayers,
};

/** A line: its course, a fence with ticks across it, or a soft band for a sketch. */
export const LINE: DrawKind = {
  summary: "a line",
  geometry: ["LineString", "MultiLineString"],
  measure: "length",
  isTable: false,
  ownKeys: {
    names: ["ticks"],
    hint: "Remove the key: only a line can be drawn as a fence.",
  },
  color: "ink",
  style: LINE_STYLE,
  press: ({ id }) => ({ hidesOthers: false, reach: 0.5, styleLayers: [id] }),
  buildFeatures: ({ data }) => ({ collection: data, properties: [] }),
  buildSwatch: (layer) => lineSwatch(buildLayers(swatchView(layer)), layer.color),
  hasSwatchPerTime: false,
  listObstacles: (layer) => {
    const lines = linesOf(layer.data.features);
    return isFaint(layer) ? { faintLines: lines } : { lines };
  },
};

/**
 * Whether a line is there for orientation only, such as a road: grey lines are. They are drawn
 * thin, and labels may touch them.
 */
function isFaint({ color }: Pick<Layer, "color">): boolean {
  return color === "grey";
}

/** The casing first, the line above it, ticks where it has them. */
function buildLayers(view: LayerView): LayerSpecification[] {
  const { layer, theme, emphasis } = view;
  const colors = THEME_COLORS[theme];
  const color = colors.layers[layer.color];
  if (layer.precision.kind === "schematic") return [sketch(view, color)];
  const dashes = dashesOf(layer.precision, layer.status);
  const full = WIDTHS[layer.ticks ? "ticked" : isFaint(layer) ? "faint" : "plain"];
  // Colour alone cannot say it: a paler line would hardly be seen.
  const width = emphasis < 1 ? { ...full, line: full.line * STEPPED_BACK_WIDTH } : full;
  // A translucent line that overlaps itself is drawn darker there, so a line steps back by its colour.
  const isAside = emphasis <= ASIDE;
  const stroke = {
    "line-color": isAside ? color : fadedLine(color, colors, emphasis),
    "line-opacity": isAside ? emphasis : 1,
  };
  const casing = lineLayer(view, layer.id, {
    "line-color": colors.labelHalo,
    "line-width": width.casing,
    "line-opacity": stroke["line-opacity"],
  });
  const line = lineLayer(view, `${layer.id}:line`, {
    ...stroke,
    "line-width": width.line,
    ...(dashes === null ? {} : { "line-dasharray": dashes }),
  });
  if (!layer.ticks) return [casing, line];
  const ticks = lineLayer(view, `${layer.id}:ticks`, {
    ...stroke,
    "line-width": TICKS.width,
    "line-dasharray": [...TICKS.dashes],
  });
  return [casing, line, ticks];
}

/** A soft band in place of a line, so that nobody reads an exact course from it. */
function sketch({ layer, shown, emphasis }: LayerView, color: string): LayerSpecification {
  return {
    id: layer.id,
    type: "line",
    source: layer.id,
    layout: { ...visible(shown), "line-join": "round", "line-cap": "round" },
    paint: {
      "line-color": color,
      "line-width": SKETCH_WIDTH,
      "line-blur": SKETCH_WIDTH / 2,
      "line-opacity": 0.6 * emphasis,
    },
  };
}

type LinePaint = NonNullable<Extract<LayerSpecification, { type: "line" }>["paint"]>;

function lineLayer({ layer, shown }: LayerView, id: string, paint: LinePaint): LayerSpecification {
  return {
    id,
    type: "line",
    source: layer.id,
    layout: { ...visible(shown), "line-join": "round" },
    paint,
  };
}
