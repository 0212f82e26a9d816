import { toMercator, turnToScreen, WORLD_SIZE } from "../../map/mercator.ts";
import { type Bitmap, encodePng } from "../svg/png.ts";
import { short, svgElement } from "../svg/svg.ts";
import type { Drawing } from "./drawing.ts";

/**
 * Bitmap px of its neighbours around a tile, so that it is sampled at its edges as in its middle.
 */
const ROOM = 2;

/**
 * Defines the pattern of an image, and gives its id. As in MapLibre its tiles start at the corner
 * of the world, are as large as the image on a whole zoom, and grow and turn with the map from
 * there.
 */
export function definePattern(drawing: Drawing, name: string): string {
  const { width, height, data, pixelRatio } = drawing.image(name);
  const { camera, size } = drawing.canvas;
  const whole = Math.max(0, Math.floor(camera.zoom));
  const scale = 2 ** (camera.zoom - whole);
  const [tileWidth, tileHeight] = [width / pixelRatio, height / pixelRatio];
  // The tile corner next to the camera's centre: numbers stay small, as patterns lose precision far
  // away.
  const [cx, cy] = toMercator(camera.center).map((share) => share * WORLD_SIZE * 2 ** whole) as [
    number,
    number,
  ];
  const [x, y] = turnToScreen(
    [-(cx % tileWidth) * scale, -(cy % tileHeight) * scale],
    camera.bearing,
  );
  const id = `pattern-${name}`;
  drawing.define(id, () =>
    svgElement(
      "pattern",
      {
        id,
        width: tileWidth,
        height: tileHeight,
        patternUnits: "userSpaceOnUse",
        patternTransform: [
          `translate(${short(size.width / 2 + x)} ${short(size.height / 2 + y)})`,
          ...(camera.bearing === 0 ? [] : [`rotate(${short(-camera.bearing)})`]),
          `scale(${scale.toFixed(6)})`,
        ].join(""),
      },
      svgElement("image", {
        x: -ROOM / pixelRatio,
        y: -ROOM / pixelRatio,
        width: (width + 2 * ROOM) / pixelRatio,
        height: (height + 2 * ROOM) / pixelRatio,
        href: bitmapUri(withNeighbours({ width, height, data })),
      }),
    ),
  );
  return id;
}

/** A bitmap as the address of a picture that holds it. */
export function bitmapUri(bitmap: Bitmap): string {
  return `data:image/png;base64,${encodePng(bitmap).toString("base64")}`;
}

function withNeighbours({ width, height, data }: Bitmap): Bitmap {
  const [wider, higher] = [width + 2 * ROOM, height + 2 * ROOM];
  const around = new Uint8ClampedArray(wider * higher * 4);
  for (let row = 0; row < higher; row++) {
    for (let column = 0; column < wider; column++) {
      const [x, y] = [(column - ROOM + width) % width, (row - ROOM + height) % height];
      const from = (y * width + x) * 4;
      around.set(data.subarray(from, from + 4), (row * wider + column) * 4);
    }
  }
  return { width: wider, height: higher, data: around };
}
