import type { ErrorEvent, MapSourceDataEvent, StyleSpecification } from "maplibre-gl";
import { LngLat, type Map as MapLibreMap, setWorkerUrl, Map as WebGLMap } from "maplibre-gl";
import type { LimitView } from "../../lib/map/explore-limits.ts";
import type { StyleImage } from "../../lib/map/images.ts";
import type { Camera } from "../../lib/story/map-document.ts";
import { applyDifference, applyState } from "./apply-difference.ts";
import { cameraOf } from "./camera-of.ts";
import { type FeatureOnMap, findFeatureOnMaps } from "./features-on-map.ts";
import { flightDuration } from "./flight.ts";
import { MissingData } from "./missing-data.ts";
import { Patience } from "./patience.ts";
import { takeHands, zoomByButton } from "./reader-hands.ts";
import { whyEnded } from "./why-ended.ts";
import { workerUrl } from "./worker-url.ts";

/** All that the map shows: a whole style and a camera, and how far a reader may move it from there. */
export interface MapPicture {
  style: StyleSpecification;
  camera: Camera;
  limit: LimitView;
}

/** `fly` moves there in under two seconds; `jump` is there at once. */
export type Move = "fly" | "jump";

/** What the live map tells: see docs/contracts.md. */
export type LiveMapStatus = "loading" | "moving" | "idle" | "failed";

/**
 * How many seconds a map may take to draw its first picture before it is given up. The slowest phone
 * profile we measure needs a tenth of it; longer means that the worker or the graphics never answered.
 */
const FIRST_PICTURE_LIMIT = 60;

/** How many seconds to wait for a lost graphics context; browsers give one back at once or never. */
const CONTEXT_LIMIT = 10;

/**
 * The only owner of the live map: creates it, applies a picture, removes it.
 *
 * Whatever was asked for last is what it ends with: a flight that is overtaken is cancelled, nothing is
 * applied before the style is loaded, and after a lost graphics context the last picture is applied anew.
 */
export class LiveMap {
  readonly #map: MapLibreMap;
  readonly #images: readonly StyleImage[];
  readonly #tell: (status: LiveMapStatus) => void;
  #asked: MapPicture;
  /** The style as last applied; what the map itself tells has data in place of addresses. */
  #applied: StyleSpecification;
  #styleLoaded = false;
  #settled = false;
  #drawnOnce = false;
  /** Whether the reader made the last move, or the story. */
  #isReaders = false;
  /** What the reader's unfinished move tells while the story ends it is no move of theirs. */
  #isTaking = false;
  readonly #patience = new Patience();
  readonly #missing: MissingData;
  /** Whether MapLibre has kept the style of a lost context. It keeps only a style that had loaded. */
  #isStyleKept = false;
  #hasEnded = false;

  /**
   * Starts the map in `container`, whose size is its own, with its first picture.
   * Throws where there is no WebGL2.
   */
  constructor(
    container: HTMLElement,
    first: MapPicture,
    images: readonly StyleImage[],
    tell: (status: LiveMapStatus) => void,
  ) {
    setWorkerUrl(workerUrl);
    this.#asked = first;
    this.#applied = first.style;
    this.#images = images;
    this.#tell = tell;
    this.#missing = new MissingData(first.style);
    this.#map = new WebGLMap({
      container,
      style: withoutState(first.style),
      globalState: Object.fromEntries(
        Object.entries(first.style.state ?? {}).map(([name, entry]) => [name, entry.default]),
      ),
      ...first.camera,
      interactive: false,
      attributionControl: false,
      trackResize: false,
      fadeDuration: 0,
      // Every style of every story is checked by the tests: a phone need not do it once more.
      validateStyle: false,
      minZoom: -2,
      maxPitch: 0,
      // The camera rule decides alone; MapLibre would move a wide map so that the world fills it.
      transformConstrain: (center, zoom) =>
        this.#isReaders ? this.#limited(center, zoom) : { center, zoom },
    });
    this.#map.on("style.load", () => this.#onStyleLoad());
    this.#map.on("idle", () => this.#onIdle());
    this.#map.on("error", (event) => this.#onError(event));
    this.#map.on("sourcedata", (event) => this.#onSourceData(event));
    this.#map.on("webglcontextlost", () => this.#onContextLost());
    this.#map.on("webglcontextrestored", () => this.#onContextRestored());
    this.#giveUpAfter(FIRST_PICTURE_LIMIT);
    tell("loading");
  }

  /** The map once its style is loaded, else null. For `window.__story` alone. */
  get map(): MapLibreMap | null {
    return this.#styleLoaded ? this.#map : null;
  }

  /** Whether a picture is asked for that is not yet drawn and still. */
  get busy(): boolean {
    return !this.#settled;
  }

  /** Shows a picture; an unfinished move to another one is dropped where it is. */
  show(picture: MapPicture, move: Move): void {
    this.#asked = picture;
    this.#settled = false;
    if (!this.#styleLoaded) return;
    this.#apply(this.#drawnOnce ? move : "jump");
  }

  /** Shows another style where the camera stays; a flight goes on. */
  restyle(style: StyleSpecification): void {
    this.#asked = { ...this.#asked, style };
    if (!this.#styleLoaded) return;
    this.#settled = false;
    this.#applyStyle();
    this.#map.triggerRepaint();
    this.#tellMoving();
  }

  /** What of these style layers is drawn near a point: see `findFeatureOnMaps`. */
  featuresAt(
    point: [x: number, y: number],
    radius: number,
    styleLayers: readonly string[],
  ): FeatureOnMap[] {
    return this.#styleLoaded ? findFeatureOnMaps(this.#map, point, radius, styleLayers) : [];
  }

  /** Takes over the size of the container and shows the picture that belongs to it, without a move. */
  resize(picture: MapPicture): void {
    if (this.#styleLoaded) this.#map.resize();
    this.show(picture, "jump");
  }

  /** Has `listener` told where the map looks, now and at every move, until the map is removed. */
  watchCamera(listener: (camera: Camera) => void): void {
    this.#map.on("move", () => listener(cameraOf(this.#map)));
    listener(cameraOf(this.#map));
  }

  /**
   * Lets the reader move the map, and has `explored` told where it looks at each of their moves. What they
   * do is asked for like any picture: an unfinished move of the story ends there.
   */
  letExplore(explored: (camera: Camera) => void): void {
    takeHands(this.#map, (camera) => {
      if (!this.#styleLoaded || this.#isTaking) return;
      this.#isReaders = true;
      this.#asked = { ...this.#asked, camera };
      this.#settled = false;
      if (this.#drawnOnce) this.#tell("moving");
      explored(camera);
    });
  }

  /** Ends the reader's move, were it only the map's gliding on; one of the story's goes on. */
  takeOver(): void {
    if (!this.#isReaders) return;
    this.#isTaking = true;
    this.#map.stop();
    this.#isTaking = false;
    this.#isReaders = false;
  }

  /** Zooms one step for the reader: 1 is closer, -1 farther. */
  zoom(direction: number, pressed: Event): void {
    if (!this.#styleLoaded) return;
    // Within the limits from the first frame on.
    this.#map.stop();
    this.#isReaders = true;
    zoomByButton(this.#map, direction, pressed);
  }

  /** Ends the map and gives its memory back; a map that has ended stays as it is. */
  remove(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#patience.end();
    this.#styleLoaded = false;
    this.#settled = true;
    this.#map.remove();
  }

  #apply(move: Move): void {
    const { camera } = this.#asked;
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
    this.#tellMoving();
  }

  #limited({ lng, lat }: LngLat, zoom: number): { center: LngLat; zoom: number } {
    const view = this.#asked.limit({ center: [lng, lat], zoom });
    return { center: new LngLat(...view.center), zoom: view.zoom };
  }

  protected applyDifference(...styles: Parameters<typeof applyDifference>): void {
    applyDifference(...styles);
  }

  #applyStyle(): void {
    this.applyDifference(this.#map, this.#applied, this.#asked.style);
    this.#applied = this.#asked.style;
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
    this.#patience.end();
    this.#settled = true;
    this.#drawnOnce = true;
    this.#tell("idle");
  }

  #onContextLost(): void {
    this.#isStyleKept = this.#styleLoaded;
    this.#styleLoaded = false;
    this.#settled = false;
    this.#drawnOnce = false;
    this.#giveUpAfter(CONTEXT_LIMIT);
    this.#tell("loading");
  }

  /** The context is back: from now on the map has as long as at its start, however late it came. */
  #onContextRestored(): void {
    this.#giveUpAfter(FIRST_PICTURE_LIMIT);
    if (this.#isStyleKept) return;
    this.#applied = this.#asked.style;
    this.#map.setStyle(withoutState(this.#applied), { diff: false });
  }

  /** A map that lacks data would show a wrong picture; its data may also be what another server sent in its place. */
  #onSourceData({ sourceId, source, sourceDataType }: MapSourceDataEvent): void {
    if (sourceDataType !== "metadata") return;
    if (this.#missing.came(sourceId, source)) return;
    this.#fail(`source "${sourceId}" is no GeoJSON feature collection`);
  }

  #onError(event: ErrorEvent & { sourceId?: string }): void {
    const reason = whyEnded(event, workerUrl);
    if (reason !== null) this.#fail(reason);
    else console.warn(`StoryMap: the map reported "${event.error.message}". The story goes on.`);
  }

  /** While a flight goes to where data is missing, the picture shows what the map does not. */
  #tellMoving(): void {
    if (!this.#drawnOnce) return;
    this.#tell(this.#missing.affects(this.#asked.style) ? "loading" : "moving");
  }

  #giveUpAfter(seconds: number): void {
    this.#patience.start(seconds, () => this.#fail(`it did not draw within ${seconds} s`));
  }

  #fail(reason: string): void {
    if (this.#hasEnded) return;
    console.warn(`StoryMap: the map ended (${reason}). The story is read with its pictures.`);
    this.remove();
    this.#tell("failed");
  }
}

/** Root state is kept out of the map's own style, whose defaults could not follow the waypoint. */
function withoutState({ state: _, ...style }: StyleSpecification): StyleSpecification {
  return style;
}
