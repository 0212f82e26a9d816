import type { Feature, FeatureCollection } from "geojson";
import type { MapDocument, MapWaypoint } from "../../story/map-document.ts";
import type { Form, MapState } from "../../story/map-state.ts";
import type { Basemap, Story } from "../../story/story.ts";
import { filesForText } from "../../type/font-files.ts";
import type { MeasureText } from "../../type/text-measure.ts";
import { groundWithin } from "../ground.ts";
import { type LabelPlacement, type PlaceStateLabels, placeLabels } from "../labels/place-labels.ts";
import type { Ground } from "../labels/scene.ts";
import { type MapFile, mapFile, slimCollection } from "../map-file.ts";
import { toMercator, WORLD_SIZE } from "../mercator.ts";
import { COVER_PART } from "../style/basemap.ts";
import { type CutsFor, cutAnew } from "../tiles/remember-cuts.ts";
import type { GroundPart } from "../tiles/sources.ts";
import { visibleBounds } from "../visible-bounds.ts";
import { buildLayerDetails, hasDetails } from "./build-layer-details.ts";
import { buildMapGeojson, CLOSE_DECIMALS } from "./map-geojson.ts";
import { mapLayer } from "./map-layer.ts";
import { buildMapTiles, type MapData, type MapTilesRequest, type TileFolder } from "./map-tiles.ts";

/**
 * Decimals of degrees: a metre for a story's own geometry, about a hundred metres for the world
 * map, and a kilometre where a close basemap covers the world map before that is a pixel.
 */
const DECIMALS = { close: CLOSE_DECIMALS, world: 3, covered: 2 } as const;

/**
 * Width in CSS px of a close basemap at the zoom from which it covers the world map: that of a
 * phone.
 */
const CLOSE_WIDTH = 400;

/** The ground under every story: land, borders and inland water. */
export type World = Pick<Basemap, "land" | "borders" | "water">;

/** A story's map document and all files that it names. */
export interface MapFiles {
  document: MapDocument;
  /** Path of the document itself, which is among `files`. */
  path: string;
  files: MapFile[];
  tileFolders: TileFolder[];
  /** Annotations of the wide form that fit nowhere. */
  unplaced: LabelPlacement["unplaced"];
}

/**
 * Builds all files that the live map and the pictures of a story load, with paths named for their
 * content. Pass `placeState` and `cutsFor` to reuse label positions and tiles between builds, as
 * the dev server does.
 */
export function buildMapFiles(
  story: Story,
  ground: World,
  measure: MeasureText,
  placeState?: PlaceStateLabels,
  cutsFor: CutsFor = cutAnew,
): MapFiles {
  const files: MapFile[] = [];
  const add = (name: string, content: unknown): string => {
    const file = mapFile(story.id, name, content);
    files.push(file);
    return file.path;
  };
  const addData = (name: string, collection: FeatureCollection): MapData => ({
    path: add(name, collection),
    collection,
  });
  const waypoints = story.chapters.flatMap(({ passages }) => passages.map((p) => p.waypoint));
  const wide = clipWorld(ground, listStates(story));
  const { labels, unplaced } = placeLabels(story, measure, groundOf(story, wide), placeState);
  const decimals = story.basemap === null ? DECIMALS.world : DECIMALS.covered;
  const world = addGround("world", wide, decimals, addData);
  const close = story.basemap === null ? null : addClose(story.basemap, addData);
  const geometry = story.layers.map((layer) => ({
    id: layer.id,
    ...addData(layer.id, buildMapGeojson(layer)),
  }));
  const {
    tiles,
    sourceOf,
    folders: tileFolders,
  } = buildMapTiles(
    {
      story: story.id,
      world,
      close,
      layers: geometry,
      waypoints: Object.fromEntries(waypoints.map(({ id, map }) => [id, map])),
    },
    cutsFor,
  );
  const document: MapDocument = {
    story: story.id,
    layers: story.layers.map((layer, index) =>
      mapLayer(layer, {
        url: geometry[index]?.path ?? "",
        tiles: sourceOf[layer.id] ?? "",
        details: hasDetails(layer)
          ? add(`${layer.id}-details`, buildLayerDetails(layer, story.sources))
          : null,
      }),
    ),
    tiles,
    basemap: {
      world: pathsOf(world),
      close: close === null ? null : { ...pathsOf(close), minzoom: close.minzoom },
    },
    fonts: filesForText(JSON.stringify(labels)),
    waypoints: Object.fromEntries(
      waypoints.map(({ id, map }) => [id, mapWaypoint(map, addLabels(id, labels, add))]),
    ),
    chapters: story.chapters.map(({ id, passages }) => ({
      id,
      waypoints: passages.map(({ waypoint }) => waypoint.id),
    })),
  };
  const path = add("map", document);
  return { document, path, files, tileFolders, unplaced };
}

/** The coasts and borders that the labels of a story keep to, as `buildMapFiles` has them. */
export function labelGround(story: Story, world: World): Ground {
  return groundOf(story, clipWorld(world, listStates(story)));
}

function listStates({ chapters }: Story): MapState[] {
  return chapters.flatMap(({ passages }) => passages.map(({ waypoint }) => waypoint.map));
}

function clipWorld(world: World, states: readonly MapState[]): World {
  return groundWithin(world, visibleBounds(states));
}

/** The close ones and, around them, the world's. */
function groundOf({ basemap }: Story, world: World): Ground {
  if (basemap === null) return world;
  return {
    land: { ...world.land, features: [...world.land.features, ...basemap.land.features] },
    borders: {
      ...world.borders,
      features: [...world.borders.features, ...basemap.borders.features],
    },
  };
}

type Add = (name: string, content: unknown) => string;

type AddData = (name: string, collection: FeatureCollection) => MapData;

function addGround(
  name: string,
  ground: World,
  decimals: number,
  add: AddData,
): Record<GroundPart, MapData> {
  return {
    land: add(`${name}-land`, slimCollection(ground.land, decimals, ["part"])),
    borders: add(`${name}-borders`, slimCollection(ground.borders, decimals, ["kind"])),
    water: add(`${name}-water`, slimCollection(ground.water, decimals, [])),
  };
}

function pathsOf({
  land,
  borders,
  water,
}: Record<GroundPart, MapData>): Record<GroundPart, string> {
  return { land: land.path, borders: borders.path, water: water.path };
}

function addClose(basemap: Basemap, add: AddData): NonNullable<MapTilesRequest["close"]> {
  const [west, south, east, north] = basemap.bounds;
  const cover: Feature = {
    type: "Feature",
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
    properties: { part: COVER_PART },
  };
  const land = { ...basemap.land, features: [cover, ...basemap.land.features] };
  const width = toMercator([east, north])[0] - toMercator([west, south])[0];
  return {
    ...addGround("close", { ...basemap, land }, DECIMALS.close, add),
    bounds: basemap.bounds,
    minzoom: Math.max(0, Number(Math.log2(CLOSE_WIDTH / (WORLD_SIZE * width)).toFixed(1))),
  };
}

function addLabels(
  waypoint: string,
  labels: LabelPlacement["labels"],
  add: Add,
): MapWaypoint["labels"] {
  const path = (form: Form) => add(`labels-${waypoint}-${form}`, labels[waypoint]?.[form]);
  return { wide: path("wide"), tall: path("tall") };
}

function mapWaypoint(
  { frames, show, highlight, time }: MapState,
  labels: MapWaypoint["labels"],
): MapWaypoint {
  return { frames, show, highlight, time, labels };
}
