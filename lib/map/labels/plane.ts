import { stretchOf } from "../../geo/arc.ts";
import type { LngLat } from "../../story/geography.ts";
import { nearLng, turnsTo } from "../../story/longitude.ts";
import type { Size } from "../../story/map-document.ts";
import type { Form, Frame } from "../../story/map-state.ts";
import { scaleFor } from "../camera.ts";
import { fromMercator, toMercator, turnFromScreen, turnToScreen } from "../mercator.ts";
import { REFERENCE_VIEWPORTS } from "../reference-viewports.ts";
import { mapSize } from "../viewport.ts";

/**
 * A point of a frame's plane: the Mercator square, turned as the frame is and measured from its
 * centre, x to the right and y down. A view of any size is this plane scaled, with its origin in
 * the middle.
 */
export type PlanePoint = readonly [x: number, y: number];

/** A straight piece of a line in the plane. */
export type Segment = readonly [from: PlanePoint, to: PlanePoint];

/** A box in the plane or in CSS px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A map of one size, in CSS px, that shows the plane at `scale` px a unit. */
export interface View {
  size: Size;
  scale: number;
}

/**
 * The views in which a frame's labels must stand clear: one for each reference viewport of the
 * form.
 */
export function viewsOf(frame: Frame, form: Form): [View, ...View[]] {
  return REFERENCE_VIEWPORTS[form].map((viewport) => {
    const size = mapSize(viewport);
    return { size, scale: scaleFor(frame, size) };
  }) as [View, ...View[]];
}

/** Puts positions into a frame's plane. */
export function planeOf({ center, bearing }: Frame): (at: LngLat) => PlanePoint {
  return (at) => {
    const [x, y] = toMercator(at);
    return turnToScreen([x - center[0], y - center[1]], bearing);
  };
}

/** Puts single positions into a frame's plane, on the copy of the world where the frame looks. */
export function pointPlaneOf(frame: Frame): (at: LngLat) => PlanePoint {
  const toPlane = planeOf(frame);
  const [middle] = fromMercator(frame.center);
  return ([lng, lat]) => toPlane([nearLng(lng, middle), lat]);
}

/**
 * Puts whole lines into a frame's plane, on the copy of the world where they are nearest to where
 * the frame looks.
 */
export function linePlaneOf(frame: Frame): (line: readonly LngLat[]) => PlanePoint[] {
  const toPlane = planeOf(frame);
  const [middle] = fromMercator(frame.center);
  return (line) => {
    const [west, east] = stretchOf(line);
    const turns = turnsTo((west + east) / 2, middle);
    return turns === 0 ? line.map(toPlane) : line.map(([lng, lat]) => toPlane([lng + turns, lat]));
  };
}

/** Takes points of a frame's plane back to positions. */
export function planeToLngLat({ center, bearing }: Frame): (point: PlanePoint) => LngLat {
  return (point) => {
    const [x, y] = turnFromScreen([point[0], point[1]], bearing);
    return fromMercator([center[0] + x, center[1] + y]);
  };
}

/** Where a point of the plane lies in a view, in CSS px from its top left corner. */
export function toView({ size, scale }: View, [x, y]: PlanePoint): PlanePoint {
  return [size.width / 2 + x * scale, size.height / 2 + y * scale];
}

/** Moves a box that is given from a point to where that point lies. */
export function boxAt([x, y]: PlanePoint, box: Box): Box {
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}

/** A box in CSS px of a view as a box of the plane. */
export function boxToPlane({ size, scale }: View, box: Box): Box {
  return {
    left: (box.left - size.width / 2) / scale,
    top: (box.top - size.height / 2) / scale,
    right: (box.right - size.width / 2) / scale,
    bottom: (box.bottom - size.height / 2) / scale,
  };
}
