import type {
  ErrorEvent,
  Map as MapLibreMap,
  MapSourceDataEvent,
  StyleSpecification,
} from "maplibre-gl";
import type { StyleImage } from "../../lib/map/images.ts";
import type { AtHand } from "../../lib/map/style/at-hand.ts";
import type { MapView } from "../../lib/story/deep-link.ts";
import type { Camera } from "../../lib/story/map-document.ts";
import { applyDifference, applyState, withoutState } from "./apply-difference.ts";
import { cameraOf } from "./camera-of.ts";
import { createMap } from "./create-map.ts";
import { type FeatureOnMap, findFeatureOnMaps } from "./features-on-map.ts";
import { flightDuration } from "./flight.ts";
import type { LiveMapOptions, LiveMapStatus, MapTarget, Move } from "./live-map-options.ts";
import { MapData } from "./map-data.ts";
import { CONTEXT_LIMIT, FIRST_DRAWING_LIMIT, Patience } from "./patience.ts";
import { takeHands, zoomByButton } from "./reader-hands.ts";
import { takeTilesFrom } from "./tile-protocol.ts";
import type { TileStore } from "./tile-store.ts";
import { whenDrawn } from "./when-drawn.ts";
import { whyEnded } from "./why-ended.ts";
import { workerUrl } from "./worker-url.ts";

/**
 * The only owner of the live map: creates it, applies a target, removes it.
 *
 * It ends with the last target it was given: a flight that is overtaken is cancelled, nothing is
 * applied before the style is loaded, and after a lost graphics context the last target is applied
 * anew.
 */
export class LiveMap {
  readonly #map: MapLibreMap;
  readonly #images: readonly StyleImage[];
  readonly #tiles: TileStore;
  readonly #report: (status: LiveMapStatus) => void;
  readonly #applyDifference: NonNullable<LiveMapOptions["applyDifference"]>;
  #target: MapTarget;
  /** The style as last applied; the map's own has data in place of addresses. */
  #applied: StyleSpecification;
  /** What the applied style has at hand. */
  #atHand: AtHand = [];
  #styleLoaded = false;
  #settled = false;
  #drawnOnce = false;
  /** Whether the reader made the last move, not the story. */
  #isReaders = false;
  /** True while we call `map.stop()`: the `move` events that fires are not the reader's. */
  #isTaking = false;
  readonly #patience = new Patience();
  readonly #data: MapData;
  /** Puts a map that the reader sees for the first time into their hands. */
  #handOver: (() => void) | null = null;
  /** Whether MapLibre has kept the style of a lost context, as it does once that had loaded. */
  #isStyleKept = false;
  #hasEnded = false;

  /** Starts the map with its first target. Throws where there is no WebGL2. */
  constructor(options: LiveMapOptions) {
    const { container, first, images, report } = options;
    this.#target = first;
    this.#applied = first.styleWith(this.#atHand);
    this.#images = images;
    this.#tiles = options.tiles;
    takeTilesFrom(this.#tiles);
    this.#report = report;
    this.#applyDifference = options.applyDifference ?? applyDifference;
    this.#data = new MapData(this.#tiles, this.#applied, () => report("loading"));
    // The story's own camera is within no limit: the camera rule has chosen it.
    const limit = (view: MapView) => (this.#isReaders ? this.#target.limit(view) : view);
    this.#map = createMap(container, this.#applied, first.camera, limit);
    this.#map.on("style.load", () => this.#onStyleLoad());
    this.#map.on("idle", () => this.#onIdle());
    this.#map.on("error", (event) => this.#onError(event));
    this.#map.on("sourcedata", (event) => this.#onSourceData(event));
    this.#map.on("webglcontextlost", () => this.#onContextLost());
    this.#map.on("webglcontextrestored", () => this.#onContextRestored());
    this.#giveUpAfter(FIRST_DRAWING_LIMIT);
    report("loading");
  }

  /** The map once its style is loaded, else null. For `window.__story` only. */
  get map(): MapLibreMap | null {
    return this.#styleLoaded ? this.#map : null;
  }

  /** Whether the map is still on its way to its target. */
  get busy(): boolean {
    return !this.#settled;
  }

  /** Shows a target; an unfinished move to another one ends where it is. */
  show(target: MapTarget, move: Move): void {
    this.#target = target;
    this.#settled = false;
    if (!this.#styleLoaded) return;
    this.#apply(this.#drawnOnce ? move : "jump");
  }

  /** Shows the style of another target and leaves the camera as it is; a flight goes on. */
  restyle(target: MapTarget): void {
    this.#target = { ...target, camera: this.#target.camera };
    if (!this.#styleLoaded) return;
    this.#settled = false;
    this.#applyStyle();
    this.#map.triggerRepaint();
    this.#reportMoving();
  }

  /** Finds the features of these style layers near a point: see `findFeatureOnMaps`. */
  featuresAt(
    point: [x: number, y: number],
    radius: number,
    styleLayers: readonly string[],
  ): FeatureOnMap[] {
    return this.#styleLoaded ? findFeatureOnMaps(this.#map, point, radius, styleLayers) : [];
  }

  /** Takes on the size of the container and shows the target for that size, without a move. */
  resize(target: MapTarget): void {
    if (this.#styleLoaded) this.#map.resize();
    this.show(target, "jump");
  }

  /** Calls `listener` with the camera, now and at every move, until the map is removed. */
  watchCamera(listener: (camera: Camera) => void): void {
    this.#map.on("move", () => listener(cameraOf(this.#map)));
    listener(cameraOf(this.#map));
  }

  /**
   * Lets the reader move the map once they see it, and calls `explored` with the camera at each of
   * their moves. Their camera becomes the target: an unfinished move of the story ends there. A map
   * that is still covered would take a move later, when the reader may have read on.
   */
  letExplore(explored: (camera: Camera) => void): void {
    const handOver = () =>
      takeHands(this.#map, (camera) => {
        if (!this.#styleLoaded || this.#isTaking) return;
        this.#isReaders = true;
        this.#target = { ...this.#target, camera };
        this.#settled = false;
        if (this.#drawnOnce) this.#report("moving");
        explored(camera);
      });
    if (this.#drawnOnce) handOver();
    else this.#handOver = handOver;
  }

  /** Ends the reader's move, even if the map only glides on; a move of the story goes on. */
  takeOver(): void {
    if (!this.#isReaders) return;
    this.#isTaking = true;
    this.#map.stop();
    this.#isTaking = false;
    this.#isReaders = false;
  }

  /** Zooms one step for the reader: `direction` 1 is closer, -1 farther. */
  zoom(direction: number, pressed: Event): void {
    if (!this.#styleLoaded) return;
    // Within the limits from the first frame on.
    this.#map.stop();
    this.#isReaders = true;
    zoomByButton(this.#map, direction, pressed);
  }

  /** Ends the map and frees its memory. Does nothing to a map that has ended. */
  remove(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#patience.end();
    this.#data.pause();
    this.#styleLoaded = false;
    this.#settled = true;
    this.#map.remove();
  }

  #apply(move: Move): void {
    const { camera, tiles } = this.#target;
    // While a flight is on its way, the tiles of its end come.
    this.#tiles.loadAhead(tiles, "high");
    this.takeOver();
    this.#map.stop();
    this.#applyStyle();
    if (move === "fly") {
      const from = cameraOf(this.#map);
      this.#map.flyTo({ ...camera, duration: flightDuration(from, camera), essential: true });
    } else {
      this.#map.jumpTo(camera);
    }
    this.#map.triggerRepaint();
    this.#reportMoving();
  }

  /** A change keeps at hand what has come: the rest would only keep the map from being idle. */
  #applyStyle(
    atHand: AtHand = this.#atHand.filter(
      (id) => this.#data.has(id) || !(id in this.#applied.sources),
    ),
  ): void {
    const style = this.#target.styleWith(atHand);
    this.#data.follow(style, this.#target.tiles);
    this.#applyDifference(this.#map, this.#applied, style);
    this.#applied = style;
    this.#atHand = atHand;
  }

  #onStyleLoad(): void {
    this.#styleLoaded = true;
    applyState(this.#map, this.#applied);
    for (const { id, pixelRatio, ...image } of this.#images) {
      if (!this.#map.hasImage(id)) this.#map.addImage(id, image, { pixelRatio });
    }
    this.#map.resize();
    this.#apply("jump");
  }

  #onIdle(): void {
    if (!this.#styleLoaded || this.#settled) return;
    if (this.#drawnOnce) this.#settle();
    else {
      const target = this.#target;
      // Another target since then is drawn by a frame of its own, and ends in `idle` again.
      whenDrawn(this.#map, () => this.#styleLoaded && this.#target === target && this.#settle());
    }
  }

  #settle(): void {
    if (this.#settled) return;
    this.#patience.end();
    this.#data.settle();
    this.#settled = true;
    this.#drawnOnce = true;
    this.#handOver?.();
    this.#handOver = null;
    this.#report("idle");
    this.#takeNear();
  }

  /** Has what lies near the target at hand, and nothing else. */
  #takeNear(): void {
    // Whoever heard of the idle map may have ended it or asked for another target.
    if (this.#hasEnded || !this.#settled || this.#atHand === this.#target.near) return;
    this.#applyStyle(this.#target.near);
  }

  #onContextLost(): void {
    this.#data.pause();
    this.#isStyleKept = this.#styleLoaded;
    this.#styleLoaded = false;
    this.#settled = false;
    this.#drawnOnce = false;
    this.#giveUpAfter(CONTEXT_LIMIT);
    this.#report("loading");
  }

  /** The map has as much time again as at its start, however late the context came. */
  #onContextRestored(): void {
    this.#giveUpAfter(FIRST_DRAWING_LIMIT);
    if (this.#isStyleKept) return;
    this.#applied = this.#target.styleWith(this.#atHand);
    this.#data.follow(this.#applied, this.#target.tiles);
    this.#map.setStyle(withoutState(this.#applied), { diff: false });
  }

  /** A map that lacks data would be wrong, as where another server has answered for ours. */
  #onSourceData({ sourceId, source, sourceDataType }: MapSourceDataEvent): void {
    if (sourceDataType !== "metadata") return;
    if (this.#data.came(sourceId, source)) return;
    this.#fail(`source "${sourceId}" is no GeoJSON feature collection`);
  }

  #onError(event: ErrorEvent & { sourceId?: string }): void {
    const reason = whyEnded(event, workerUrl);
    if (reason !== null) this.#fail(reason);
    else console.warn(`StoryMap: the map reported "${event.error.message}". The story goes on.`);
  }

  /** `loading` where the target's data does not come in time: the picture then covers the map. */
  #reportMoving(): void {
    if (this.#drawnOnce) this.#report(this.#data.await() ? "loading" : "moving");
    else this.#data.pause();
  }

  #giveUpAfter(seconds: number): void {
    this.#patience.start(seconds, () => this.#fail(`it did not draw within ${seconds} s`));
  }

  #fail(reason: string): void {
    if (this.#hasEnded) return;
    console.warn(`StoryMap: the map ended (${reason}). The story goes on with its pictures.`);
    this.remove();
    this.#report("failed");
  }
}
