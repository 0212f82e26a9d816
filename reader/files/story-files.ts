import type { LayerDetails } from "../../lib/story/layer-details.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import { fetchFile } from "./fetch-file.ts";

/**
 * Loads the data of one story, for all parts of its page: the map document and the layers' details
 * once each.
 */
export class StoryFiles {
  /** Absolute address of the site's root, without a slash at the end. */
  readonly base: string;
  readonly #documentPath: string;
  readonly #kept = new Map<string, Promise<unknown>>();

  /** Paths begin at `base`, with a slash. */
  constructor(base: string, documentPath: string) {
    this.base = base;
    this.#documentPath = documentPath;
  }

  /** The story's map document. Rejects where it cannot be had; the next call then tries again. */
  document(): Promise<MapDocument> {
    return this.#keep(this.#documentPath, async (path) => {
      const document = await this.load<MapDocument>(path);
      if (document.waypoints === undefined)
        throw new Error(`${path}: a map document expected, other JSON found`);
      return document;
    });
  }

  /**
   * The details of some layers, in their order. Rejects where one cannot be had; the next call then
   * tries again.
   */
  async details(layers: readonly string[]): Promise<LayerDetails[]> {
    const document = await this.document();
    const paths = layers.flatMap(
      (id) => document.layers.find((layer) => layer.id === id)?.details ?? [],
    );
    return Promise.all(paths.map((path) => this.#keep(path, () => this.load<LayerDetails>(path))));
  }

  /** Any JSON file, fetched at each call. Rejects where it cannot be had. */
  async load<File>(path: string): Promise<File> {
    const response = await fetchFile(this.base + path);
    return (await response.json()) as File;
  }

  #keep<File>(path: string, load: (path: string) => Promise<File>): Promise<File> {
    const kept = this.#kept.get(path) as Promise<File> | undefined;
    if (kept !== undefined) return kept;
    const file = load(path).catch((error: unknown) => {
      this.#kept.delete(path);
      throw error;
    });
    this.#kept.set(path, file);
    return file;
  }
}
