import type { LayerSpecification } from "maplibre-gl";
import type { MapDocument } from "../../story/map-document.ts";
import type { Theme } from "../../story/map-state.ts";
import { THEME_COLORS, type ThemeColors } from "../theme.ts";
import { groundLayer, TILE_SOURCES } from "../tiles/sources.ts";
import { remember } from "./remember.ts";

/** Property `part` of the box in the close basemap's land that hides the world map under it. */
export const COVER_PART = "cover";

/** The grounds of a basemap. */
type Ground = "world" | "close";

/**
 * The ground, equal at every waypoint of a theme. The close map lies over the world map and begins
 * with a cover in the sea's colour, so that no coast or border is drawn twice and every zoom has
 * ground.
 */
export const basemapLayers = remember(
  ({ close: closeGround }: MapDocument["basemap"], theme: Theme): LayerSpecification[] => {
    const colors = THEME_COLORS[theme];
    const sea: LayerSpecification = {
      id: "basemap-sea",
      type: "background",
      paint: { "background-color": colors.sea },
    };
    const world = groundLayers("world", colors);
    if (closeGround === null) return [sea, ...world];
    const { minzoom } = closeGround;
    const cover: LayerSpecification = {
      id: "basemap-close-sea",
      type: "fill",
      source: TILE_SOURCES.ground,
      "source-layer": groundLayer("close", "land"),
      filter: ["==", ["get", "part"], COVER_PART],
      paint: { "fill-color": colors.sea, "fill-antialias": false },
    };
    const close = [cover, ...groundLayers("close", colors)];
    return [sea, ...world, ...close.map((layer) => ({ ...layer, minzoom }))];
  },
);

function groundLayers(ground: Ground, colors: ThemeColors): LayerSpecification[] {
  // The world's borders lie close together.
  const border = { "line-color": colors.border, "line-width": ground === "world" ? 0.7 : 0.9 };
  return [
    {
      // Under the land, so that only its outer half shows: neighbours get no coast between them.
      id: `basemap-${ground}-coast`,
      type: "line",
      source: TILE_SOURCES.ground,
      "source-layer": groundLayer(ground, "land"),
      filter: ["!=", ["get", "part"], COVER_PART],
      layout: { "line-join": "round" },
      paint: { "line-color": colors.landEdge, "line-width": 2 },
    },
    {
      id: `basemap-${ground}-land`,
      type: "fill",
      source: TILE_SOURCES.ground,
      "source-layer": groundLayer(ground, "land"),
      filter: ["!=", ["get", "part"], COVER_PART],
      paint: { "fill-color": colors.land },
    },
    {
      id: `basemap-${ground}-water`,
      type: "fill",
      source: TILE_SOURCES.ground,
      "source-layer": groundLayer(ground, "water"),
      paint: { "fill-color": colors.lakes, "fill-outline-color": colors.landEdge },
    },
    {
      id: `basemap-${ground}-borders`,
      type: "line",
      source: TILE_SOURCES.ground,
      "source-layer": groundLayer(ground, "borders"),
      filter: ["!=", ["get", "kind"], "line"],
      layout: { "line-join": "round" },
      paint: border,
    },
    {
      // Armistice and ceasefire lines and those in dispute.
      id: `basemap-${ground}-lines`,
      type: "line",
      source: TILE_SOURCES.ground,
      "source-layer": groundLayer(ground, "borders"),
      filter: ["==", ["get", "kind"], "line"],
      paint: { ...border, "line-dasharray": [4, 2.5] },
    },
  ];
}
