import type { StyleSpecification } from "maplibre-gl";

/** A style layer of any type, as far as every type has the same keys. */
export interface StyleLayer {
  id: string;
  type: LayerType;
  source: string;
  /** The layer of the tiles, where the source has tiles. */
  "source-layer"?: string;
  filter?: unknown;
  minzoom?: number;
  maxzoom?: number;
  layout: Record<string, unknown>;
  paint: Record<string, unknown>;
}

/** The types of layers that pictures hold. */
export type LayerType = "background" | "fill" | "line" | "circle" | "symbol";

/**
 * All that a picture draws as MapLibre does, by type of layer; `visibility` and transitions go
 * without saying.
 */
const PROPERTIES: Record<LayerType, readonly string[]> = {
  background: ["background-color", "background-opacity"],
  fill: ["fill-antialias", "fill-color", "fill-opacity", "fill-outline-color", "fill-pattern"],
  line: [
    "line-blur",
    "line-cap",
    "line-color",
    "line-dasharray",
    "line-join",
    "line-miter-limit",
    "line-opacity",
    "line-width",
  ],
  circle: [
    "circle-color",
    "circle-opacity",
    "circle-radius",
    "circle-sort-key",
    "circle-stroke-color",
    "circle-stroke-opacity",
    "circle-stroke-width",
  ],
  symbol: [
    "icon-allow-overlap",
    "icon-ignore-placement",
    "icon-image",
    "icon-opacity",
    "text-allow-overlap",
    "text-anchor",
    "text-color",
    "text-field",
    "text-font",
    "text-halo-blur",
    "text-halo-color",
    "text-halo-width",
    "text-ignore-placement",
    "text-justify",
    "text-letter-spacing",
    "text-line-height",
    "text-max-width",
    "text-offset",
    "text-opacity",
    "text-padding",
    "text-size",
  ],
};

const STYLE_KEYS = [
  "version",
  "name",
  "metadata",
  "state",
  "transition",
  "font-faces",
  "glyphs",
  "sources",
  "layers",
];
const SOURCE_KEYS: Readonly<Record<string, readonly string[]>> = {
  geojson: ["type", "data", "attribution"],
  vector: ["type", "tiles", "maxzoom", "sparse", "attribution"],
};
const LAYER_KEYS = [
  "id",
  "type",
  "source",
  "filter",
  "minzoom",
  "maxzoom",
  "metadata",
  "layout",
  "paint",
];

/**
 * The layers of a style, hidden ones included. Throws where the style holds anything that a picture
 * would draw in another way than the live map, or not at all.
 */
export function supportedLayers(style: StyleSpecification): StyleLayer[] {
  refuseOthers("style", style, STYLE_KEYS);
  for (const [id, source] of Object.entries(style.sources)) {
    const keys = SOURCE_KEYS[source.type];
    if (keys === undefined) refuse(`source "${id}"`, `type "${source.type}"`);
    refuseOthers(`source "${id}"`, source, keys);
  }
  return style.layers.map((given) => {
    const place = `layer "${given.id}"`;
    const layer = { layout: {}, paint: {}, source: "", ...given } as StyleLayer;
    const isTiles = style.sources[layer.source]?.type === "vector";
    refuseOthers(place, given, isTiles ? [...LAYER_KEYS, "source-layer"] : LAYER_KEYS);
    if (!Object.hasOwn(PROPERTIES, layer.type)) refuse(place, `type "${given.type}"`);
    const known = PROPERTIES[layer.type];
    refuseOthers(place, layer.layout, ["visibility", ...known], "property");
    refuseOthers(
      place,
      layer.paint,
      [...known, ...known.map((name) => `${name}-transition`)],
      "property",
    );
    return layer;
  });
}

/** Says that a picture cannot show something. */
export function refuse(place: string, what: string): never {
  throw new Error(`renderPicture: ${place}: ${what} is not supported`);
}

function refuseOthers(place: string, found: object, known: readonly string[], noun = "key"): void {
  for (const key of Object.keys(found)) {
    if (!known.includes(key)) refuse(place, `${noun} "${key}"`);
  }
}
