import type { FeatureCollection, Geometry, Position } from "geojson";
import type { World } from "../../map/document/document.ts";
import { partWithin } from "../../map/ground.ts";
import { mediaQueries } from "../../map/layout.ts";
import { fromMercator, toMercator } from "../../map/mercator.ts";
import { THEME_COLORS } from "../../map/theme.ts";
import { leastOf, mostOf } from "../../story/extremes.ts";
import type { Bounds, LngLat, MercatorPoint } from "../../story/geography.ts";
import type { Theme } from "../../story/map-state.ts";
import { type PathStep, writePath } from "../../type/svg-path.ts";
import { LOCATOR_SIZE, type Locator } from "./build-locator.ts";
import { DOT_RADIUS, type LocatorName } from "./locator-names.ts";

/** Points nearer than this to the one before, in CSS px, are left out of an outline. */
const STEP = 1.1;

/** Outlines smaller than this in both directions, in CSS px, are left out. */
const SPECK = 1.5;

/**
 * Room around the picture, in CSS px, that outlines are drawn in: no edge of the clipping shows.
 */
const ROOM = 3;

/** A frame smaller than this in CSS px is shown by a dot. */
const LEAST_FRAME = 6;

/**
 * Draws a locator as an SVG document, light and dark: the region's outlines, up to two names, and
 * the frame.
 */
export function renderLocator(
  locator: Locator,
  world: World,
  names: readonly LocatorName[],
): string {
  const { width, height } = LOCATOR_SIZE;
  const path = (part: FeatureCollection, kind?: string) => pathOf(part, locator, kind);
  const areas = [
    `<path class="l" d="${path(world.land)}"/>`,
    `<path class="w" d="${path(world.water)}"/>`,
    `<path class="b" d="${path(world.borders, "boundary")}"/>`,
    `<path class="b d" d="${path(world.borders, "line")}"/>`,
  ].filter((area) => !area.endsWith('d=""/>'));
  const words = names.flatMap(({ d, at: [x, y], dot }) => [
    ...(dot === null
      ? []
      : [`<circle class="t" r="${DOT_RADIUS}" cx="${short(dot[0])}" cy="${short(dot[1])}"/>`]),
    `<path class="t" transform="translate(${short(x)} ${short(y)})" d="${d}"/>`,
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${rules("light")}@media ${mediaQueries.dark}{${rules("dark")}}${SHAPES}</style>`,
    `<path class="s" d="M0 0H${width}V${height}H0Z"/>`,
    ...areas,
    ...words,
    frameMark(locator.corners),
    "</svg>",
  ].join("");
}

const SHAPES =
  ".l,.w{stroke-width:.8;stroke-linejoin:round}.b,.f{fill:none}.b{stroke-width:.8}.d{stroke-dasharray:2 1.5}" +
  ".t{stroke-width:2;stroke-linejoin:round;paint-order:stroke}.f{stroke-width:1.5}";

function rules(theme: Theme): string {
  const color = THEME_COLORS[theme];
  return [
    `.s{fill:${color.sea}}`,
    `.l{fill:${color.land};stroke:${color.landEdge}}`,
    `.w{fill:${color.lakes};stroke:${color.landEdge}}`,
    `.b{stroke:${color.border}}`,
    `.t{fill:${color.labelText};stroke:${color.labelHalo}}`,
    `.f{stroke:${color.ink}}`,
    `.p{fill:${color.ink};stroke:${color.labelHalo}}`,
  ].join("");
}

function frameMark(corners: readonly MercatorPoint[]): string {
  const [first, second, third] = corners;
  const side = (a: MercatorPoint | undefined, b: MercatorPoint | undefined) =>
    a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  if (Math.max(side(first, second), side(second, third)) >= LEAST_FRAME) {
    return `<path class="f" d="M${corners.map((corner) => corner.map(short).join(" ")).join("L")}Z"/>`;
  }
  const [x, y] = corners.reduce(([sx, sy], [cx, cy]) => [sx + cx / 4, sy + cy / 4], [0, 0]);
  return `<circle class="p" r="3" cx="${short(x)}" cy="${short(y)}"/>`;
}

function pathOf(part: FeatureCollection, locator: Locator, kind?: string): string {
  const features = part.features.filter(
    ({ properties }) => kind === undefined || (properties?.kind ?? "boundary") === kind,
  );
  const { features: inside } = partWithin({ ...part, features }, roomy(locator));
  return inside
    .flatMap(({ geometry }) => linesOf(geometry))
    .map(({ line, closed }) => linePath(line, closed, locator))
    .join("");
}

function roomy({ origin: [x, y], scale }: Locator): Bounds {
  const [west, north] = fromMercator([x - ROOM / scale, y - ROOM / scale]);
  const [east, south] = fromMercator([
    x + (LOCATOR_SIZE.width + ROOM) / scale,
    y + (LOCATOR_SIZE.height + ROOM) / scale,
  ]);
  return [west, south, east, north];
}

function linesOf(geometry: Geometry): { line: Position[]; closed: boolean }[] {
  const as = (closed: boolean) => (line: Position[]) => ({ line, closed });
  switch (geometry.type) {
    case "Polygon":
      return geometry.coordinates.map(as(true));
    case "MultiPolygon":
      return geometry.coordinates.flat().map(as(true));
    case "LineString":
      return [as(false)(geometry.coordinates)];
    case "MultiLineString":
      return geometry.coordinates.map(as(false));
    default:
      return [];
  }
}

function linePath(line: readonly Position[], closed: boolean, { origin, scale }: Locator): string {
  const points: MercatorPoint[] = [];
  for (const [index, position] of line.entries()) {
    const [px, py] = toMercator(position as LngLat);
    const point: MercatorPoint = [(px - origin[0]) * scale, (py - origin[1]) * scale];
    const before = points.at(-1);
    const isEnd = index === line.length - 1;
    if (
      before !== undefined &&
      !isEnd &&
      Math.hypot(point[0] - before[0], point[1] - before[1]) < STEP
    )
      continue;
    points.push(point);
  }
  const extent = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    return mostOf(values) - leastOf(values);
  };
  if (extent(0) < SPECK && extent(1) < SPECK) return "";
  const steps = (closed ? points.slice(0, -1) : points).map(([x, y]) => [
    Math.round(x * 10),
    Math.round(y * 10),
  ]);
  const path = steps.map((step, index): PathStep => {
    const from = steps[index - 1];
    if (from === undefined) return { letter: "M", numbers: step };
    return { letter: "l", numbers: step.map((value, axis) => value - (from[axis] ?? 0)) };
  });
  if (path.length === 0) return "";
  return writePath(closed ? [...path, { letter: "z", numbers: [] }] : path, 1);
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
