import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import type { StyleImage } from "../../map/images.ts";
import type { Camera, Size } from "../../story/map-document.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import type { Canvas } from "./canvas.ts";

/** What a picture is drawn from: the same style document and data as the live map's. */
export interface PictureRequest {
  /** As `buildStyle` makes it; its root `state` included. */
  style: StyleSpecification;
  /** The data of a GeoJSON source, by the address that the style names it by. */
  data(address: string): FeatureCollection;
  /**
   * The full geometry of a layer of tiles, by the ids of its source and of the layer; pictures draw
   * no tiles. Needed where the style has a source of tiles.
   */
  geometry?(source: string, layer: string): FeatureCollection;
  /** The bitmaps that the style may name. */
  images: readonly StyleImage[];
  outline: OutlineText;
  camera: Camera;
  /** Size in CSS px of the map that the camera is for. */
  size: Size;
  /**
   * How far in CSS px the drawing goes on beyond each side of that map: [x, y]; none where left
   * out.
   */
  bleed?: readonly [x: number, y: number];
  /**
   * The canvas of other pictures with this camera, size, bleed and data; one of its own where left
   * out.
   */
  canvas?: Canvas;
}

/** Draws a picture as `renderPicture` does; a build has one that remembers pictures. */
export type RenderPicture = (request: PictureRequest) => string;
