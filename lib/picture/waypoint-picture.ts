import type { Form, Theme } from "../story/map-state.ts";
import type { FrameBox, PictureScale } from "./picture-size.ts";

/** The prebuilt pictures of one map state: one for each form, scale and theme. */
export interface WaypointPicture {
  /**
   * Path that the files begin with, under the site's root, without base path: see `pictureFile`.
   */
  path: string;
  /** Where the frame lies in the picture of each form. */
  frames: Record<Form, FrameBox>;
}

/** By waypoint id; of a waypoint with steps also `<waypoint>/<step>`, the first being 0. */
export type WaypointPictures = Record<string, WaypointPicture>;

/** The content of `/_pictures/manifest.json`, by story: see docs/contracts.md. */
export type PictureManifest = Record<string, WaypointPictures>;

/** Path of the SVG file of a form, scale and theme, under the site's root, without base path. */
export function pictureFile(
  { path }: WaypointPicture,
  form: Form,
  theme: Theme,
  scale: PictureScale | null = null,
): string {
  return `${path}.${form}-${scale === null ? "" : `${scale.name}-`}${theme}.svg`;
}

/**
 * The key of a waypoint's step among its story's pictures; of the whole waypoint where the step is
 * null.
 */
export function pictureKey(waypoint: string, step: number | null): string {
  return step === null ? waypoint : `${waypoint}/${step}`;
}
