import type { Point } from "geojson";
import type { ErrorEvent, StyleSpecification } from "maplibre-gl";
import { LngLat, type Map as MapLibreMap, setWorkerUrl, Map as WebGLMap } from "maplibre-gl";
import { strengthOn, type TimeState } from "../../lib/map/day.ts";
import type { LimitView } from "../../lib/map/explore-limits.ts";
import type { StyleImage } from "../../lib/map/images.ts";
import type { Camera } from "../../lib/story/map-document.ts";
import { applyDifference, applyState } from "./apply-difference.ts";
import { cameraOf } from "./camera-of.ts";
import { flightDuration } from "./flight.ts";
import { takeHands, zoomByButton } from "./reader-hands.ts";
import { workerUrl } from "./worker-url.ts";

/** All that the map shows: a whole style and a camera, and how far a reader may move it from there. */
export interface MapPicture {
  style: StyleSpecification;
  camera: Camera;
  limit: LimitView;
}

/** A feature as it is drawn: its story layer, and for a mark its key in it and how far off it stands in CSS px. */
export interface DrawnFeature {
  layer: string;
  key: string | null;
  distance: number;
}

/** `fly` moves there in under two seconds; `jump` is there at once. */
export type Move = "fly" | "jump";

/** What the live map tells: see docs/contracts.md. */
export type LiveMapStatus = "loading" | "moving" | "idle" | "failed";

/**
 * How long in ms a map may take to draw its first picture before it is given up. The slowest phone
 * profile we measure needs a tenth of it; longer means that the worker or the graphics never answered.
 */
const FIRST_PICTURE_LIMIT = 60_000;

/** How long in ms to wait for a lost graphics context; browsers give one back at once or never. */
const CONTEXT_LIMIT = 10_000;

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
  #limit: ReturnType<typeof setTimeout> | undefined;

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
    // Root state is kept out of the map's own style, whose defaults could not follow the waypoint.
    const { state: _, ...style } = first.style;
    this.#map = new WebGLMap({
      container,
      style,
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
    this.#map.on("webglcontextlost", () => this.#onContextLost());
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
    if (this.#drawnOnce) this.#tell("moving");
  }

  /**
   * What of these style layers is drawn within `radius` CSS px of a point of the map, each once, the nearest
   * first: marks by their middle. What lies after the style's window of time is not drawn.
   */
  featuresAt(
    [x, y]: [x: number, y: number],
    radius: number,
    styleLayers: readonly string[],
  ): DrawnFeature[] {
    if (!this.#styleLoaded) return [];
    const time = this.#map.getGlobalState() as TimeState;
    const layers = styleLayers.filter((id) => this.#map.getLayer(id) !== undefined);
    const found = new Map<string, DrawnFeature>();
    const look = (reach: number, farthest: number) => {
      const box: [[number, number], [number, number]] = [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ];
      for (const feature of this.#map.queryRenderedFeatures(box, { layers })) {
        const { source: layer, properties, geometry } = feature;
        // What has no day has no time: MapLibre asks what is there, whether or not it is drawn.
        if (properties.day !== undefined && strengthOn(Number(properties.day), time) === 0)
          continue;
        const key = properties.key === undefined ? null : String(properties.key);
        const distance = geometry.type === "Point" ? this.#distance([x, y], geometry) : 0;
        if (distance <= farthest) found.set(`${layer}/${key}`, { layer, key, distance });
      }
    };
    look(radius, radius);
    // A large mark can be pressed further from its middle.
    look(0, Number.POSITIVE_INFINITY);
    return [...found.values()].sort((a, b) => a.distance - b.distance);
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

  /** Ends the map and gives its memory back. */
  remove(): void {
    clearTimeout(this.#limit);
    this.#styleLoaded = false;
    this.#settled = true;
    this.#map.remove();
  }

  #distance([x, y]: [x: number, y: number], { coordinates }: Point): number {
    const at = this.#map.project([coordinates[0] ?? 0, coordinates[1] ?? 0]);
    return Math.hypot(at.x - x, at.y - y);
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
    if (this.#drawnOnce) this.#tell("moving");
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
    clearTimeout(this.#limit);
    this.#settled = true;
    this.#drawnOnce = true;
    this.#tell("idle");
  }

  #onContextLost(): void {
    this.#styleLoaded = false;
    this.#settled = false;
    this.#drawnOnce = false;
    this.#giveUpAfter(CONTEXT_LIMIT);
    this.#tell("loading");
  }

  #onError(event: ErrorEvent & { sourceId?: string }): void {
    const what = event.sourceId === undefined ? "the map" : `source "${event.sourceId}"`;
    console.warn(
      `StoryMap: ${what} reported "${event.error.message}". What it draws is left out; the story goes on.`,
    );
  }

  #giveUpAfter(milliseconds: number): void {
    clearTimeout(this.#limit);
    this.#limit = setTimeout(() => {
      this.remove();
      this.#tell("failed");
    }, milliseconds);
  }
}
