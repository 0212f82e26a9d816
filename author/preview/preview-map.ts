import type { MapDocument } from "../../lib/story/map-document.ts";
import type { LiveMapStatus, Move } from "../../reader/map/live-map.ts";
import { loadDocument, type MapParts } from "../../reader/map/load-map.ts";
import { StoryMap } from "../../reader/map/story-map.ts";
import type { StoryMapOptions } from "../../reader/map/story-map-options.ts";

/** The story's script that the map belongs to now. */
interface Owner {
  options: StoryMapOptions;
  status: LiveMapStatus | null;
}

/**
 * The map of a story that is being written. The page's script ends and begins again with every version of the text;
 * the live map stays, and goes on with the map document of that version.
 */
export class PreviewMap extends StoryMap {
  readonly #owner: Owner;
  /** The map document that is shown, or that is being loaded. */
  #path: string | null = null;
  #begun: Promise<void> | null = null;
  /** A version of the text is there whose map is not yet. */
  #isBehind = false;
  #asked: { waypoint: string; step: number | null };

  /** Makes the map for the first version. */
  static create(options: StoryMapOptions): PreviewMap {
    return new PreviewMap({ options, status: null });
  }

  private constructor(owner: Owner) {
    super({
      ...owner.options,
      tell(status) {
        owner.status = status;
        owner.options.tell(status);
      },
      changed: () => owner.options.changed(),
    });
    this.#owner = owner;
    this.#asked = owner.options;
  }

  /** Goes on for the next version's script, which then calls `start`. */
  handOver(options: StoryMapOptions): this {
    this.#owner.options = options;
    this.#asked = options;
    this.#isBehind = this.#begun !== null;
    return this;
  }

  override get busy(): boolean {
    return this.#isBehind || super.busy;
  }

  override show(waypoint: string, step: number | null, move: Move): void {
    this.#asked = { waypoint, step };
    // The document that is shown may not know this waypoint.
    if (!this.#isBehind) super.show(waypoint, step, move);
  }

  override async start(path: string): Promise<void> {
    if (this.#begun === null) {
      this.#path = path;
      this.#begun = super.start(path);
      return this.#begun;
    }
    const { status, options } = this.#owner;
    if (status !== null) options.tell(status);
    const isNew = path !== this.#path;
    this.#path = path;
    await this.#begun;
    let before: MapDocument | null = null;
    try {
      const document = isNew ? await loadDocument(options.base + path) : null;
      // Another version has come meanwhile.
      if (this.#owner.options !== options || this.parts === null) return;
      before = this.parts.document;
      if (document !== null) this.parts = { ...this.parts, document };
    } catch (error) {
      // The next version is on its way: its files have taken the place of these.
      console.warn(`PreviewMap: a map document did not load (${String(error)}).`);
      this.#path = null;
      return;
    } finally {
      if (this.#owner.options === options) this.#isBehind = false;
    }
    // The rows of the key may be others.
    this.endMargin();
    this.beginMargin(this.parts);
    const { waypoint, step } = this.#asked;
    super.show(waypoint, step, "jump");
    // Whoever explores sees what was changed, and where.
    if (isMoved(before, this.parts.document, waypoint)) this.look(null);
    this.apply("jump");
  }

  /** One version's script has ended: the map is there for the next. */
  override stop(): void {}

  /** Ends the map. */
  end(): void {
    super.stop();
  }

  protected override async load(path: string): Promise<MapParts> {
    const [parts, { PreviewLiveMap }] = await Promise.all([
      super.load(path),
      import("./preview-live-map.ts"),
    ]);
    return { ...parts, LiveMap: PreviewLiveMap };
  }
}

/** Whether a waypoint looks somewhere else in the new map document. */
function isMoved(before: MapDocument | null, after: MapDocument, waypoint: string): boolean {
  const frames = [before, after].map((one) => JSON.stringify(one?.waypoints[waypoint]?.frames));
  return frames[0] !== frames[1];
}
