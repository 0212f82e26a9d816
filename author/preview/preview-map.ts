import type { MapDocument } from "../../lib/story/map-document.ts";
import type { StoryFiles } from "../../reader/files/story-files.ts";
import { loadMap, type MapParts } from "../../reader/map/load-map.ts";
import { StoryMap } from "../../reader/map/story-map.ts";
import type { StoryMapOptions } from "../../reader/map/story-map-options.ts";
import type { PageMap } from "../../reader/start-story.ts";
import type { Store } from "../../reader/store/store.ts";
import type { StoryState } from "../../reader/store/story-state.ts";

/**
 * The map of a story that is being written. The page's script ends and begins again with every
 * version of the text; the live map stays, follows the same store, and goes on with the map
 * document of that version.
 */
export class PreviewMap implements PageMap {
  readonly #map: StoryMap;
  readonly #store: Store<StoryState>;
  #begun: Promise<void> | null = null;
  /** The files of the version that is shown, or that is being loaded. */
  #files: StoryFiles | null = null;
  /** Whether a version of the text has come whose map document has not. */
  #isBehind = false;

  /** Makes the map for the first version. */
  constructor(options: StoryMapOptions) {
    this.#store = options.store;
    this.#map = new StoryMap({ ...options, load: loadPreview });
  }

  /** Goes on for the next version's script, which then calls `start`. */
  goOn(): this {
    this.#isBehind = this.#begun !== null;
    return this;
  }

  get busy(): boolean {
    return this.#isBehind || this.#map.busy;
  }

  get map() {
    return this.#map.map;
  }

  get document(): MapDocument | null {
    return this.#map.document;
  }

  featuresAt(...query: Parameters<StoryMap["featuresAt"]>) {
    return this.#map.featuresAt(...query);
  }

  expected(waypoint: string) {
    return this.#map.expected(waypoint);
  }

  async start(files: StoryFiles): Promise<void> {
    this.#files = files;
    if (this.#begun === null) {
      this.#begun = this.#map.start(files);
      return this.#begun;
    }
    await this.#begun;
    try {
      const document = await files.document();
      // Another version may have come meanwhile.
      if (this.#files === files) this.#show(document);
    } catch (error) {
      // The next version is on its way: its files have taken the place of these.
      console.warn(`PreviewMap: a map document did not load (${String(error)}).`);
    } finally {
      if (this.#files === files) this.#isBehind = false;
    }
  }

  retry(files: StoryFiles): void {
    this.#map.retry(files);
  }

  /** One version's script has ended: the map stays for the next. */
  stop(): void {}

  /** Ends the map. */
  end(): void {
    this.#map.stop();
  }

  #show(document: MapDocument): void {
    // A reader who explores then sees the change.
    if (isMoved(this.#map.document, document, this.#store.state.shown))
      this.#store.set({ view: null });
    this.#map.replaceDocument(document);
  }
}

/** The live map of a story whose styles may change in any way: their layers and data, too. */
async function loadPreview(...request: Parameters<typeof loadMap>): Promise<MapParts> {
  const [parts, { applyAnyDifference }] = await Promise.all([
    loadMap(...request),
    import("./apply-any-difference.ts"),
  ]);
  return {
    ...parts,
    applyDifference: applyAnyDifference,
    buildMapTarget: (request) => {
      const target = parts.buildMapTarget(request);
      // The author panel shows any layer on any map.
      return { ...target, near: [...target.near, ...request.document.layers.map(({ id }) => id)] };
    },
  };
}

/** Whether a waypoint has another camera in the new map document. */
function isMoved(before: MapDocument | null, after: MapDocument, waypoint: string): boolean {
  const frames = [before, after].map((one) => JSON.stringify(one?.waypoints[waypoint]?.frames));
  return frames[0] !== frames[1];
}
