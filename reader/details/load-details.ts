import type { LayerDetails } from "../../lib/story/layer-details.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";

/** Loads files of the map when they are first asked for. What failed is asked for anew. */
export class DetailFiles {
  readonly #base: string;
  readonly #documentPath: string;
  readonly #kept = new Map<string, Promise<unknown>>();

  /** `base` is the absolute address of the site's root, without a slash at the end. */
  constructor(base: string, documentPath: string) {
    this.#base = base;
    this.#documentPath = documentPath;
  }

  /** The details of some layers, in their order. Rejects where one cannot be had. */
  async load(ids: readonly string[]): Promise<LayerDetails[]> {
    const { layers } = await this.document();
    const paths = ids.flatMap((id) => layers.find((layer) => layer.id === id)?.details ?? []);
    return Promise.all(paths.map((path) => this.#get<LayerDetails>(path)));
  }

  /** The story's map document, which the map has usually loaded before. */
  document(): Promise<MapDocument> {
    return this.#get<MapDocument>(this.#documentPath);
  }

  #get<File>(path: string): Promise<File> {
    const kept = this.#kept.get(path) as Promise<File> | undefined;
    if (kept !== undefined) return kept;
    const file = fetchJson<File>(this.#base + path).catch((error: unknown) => {
      this.#kept.delete(path);
      throw error;
    });
    this.#kept.set(path, file);
    return file;
  }
}

async function fetchJson<File>(url: string): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as File;
}
