import type { Layer } from "../story/layer.ts";
import type { Licence } from "../story/origin.ts";
import type { Site } from "../story/site.ts";
import type { Source } from "../story/source.ts";
import type { Story } from "../story/story.ts";

/**
 * What goes with a layer's geometry wherever it goes, as plain text. The order is that of the file.
 */
export interface LayerFacts {
  title: string;
  /** Absolute address of the layer on the story's data page. */
  page: string;
  /** Publisher, title, date and address of each source, with semicolons between. */
  source: string;
  licence: string;
  /** What must stand wherever the data is shown. */
  attribution: string;
  /** "surveyed" or "approximate". */
  precision: string;
  /** How far the true place may lie from the drawn one; null where it was surveyed. */
  precisionMetres: number | null;
  status: Layer["status"];
  /** ISO date. */
  asOf: string | null;
  caveat: string | null;
  made: string | null;
}

/**
 * A story's data can be downloaded but for its sketches: a sketch says where something is about,
 * not where.
 */
export function hasDownload({ precision }: Pick<Layer, "precision">): boolean {
  return precision.kind !== "schematic";
}

/** Licences under which a layer may be used. */
export function licencesOf({ origin }: Layer, site: Site): Licence[] {
  return origin.licences.length > 0 ? origin.licences : [site.licence];
}

/**
 * "© OpenStreetMap contributors · Ceasefire Atlas": what must stand wherever the layer is shown.
 */
export function attributionOf({ origin }: Layer, site: Site): string {
  return [...origin.credits, site.name].join(" · ");
}

/** The facts of a layer. `page` is the absolute address of the story's data page. */
export function layerFacts(site: Site, story: Story, layer: Layer, page: string): LayerFacts {
  const { title, precision, status, asOf, caveat, origin } = layer;
  return {
    title,
    page: `${page}#${layer.id}`,
    source: layer.sources
      .flatMap((id) => story.sources.find((source) => source.id === id) ?? [])
      .map(sourceLine)
      .join("; "),
    licence: licencesOf(layer, site)
      .map(({ name, url }) => `${name}, ${url}`)
      .join("; "),
    attribution: attributionOf(layer, site),
    precision: precision.kind,
    precisionMetres: precision.kind === "approximate" ? precision.metres : null,
    status,
    asOf,
    caveat,
    made: origin.made,
  };
}

function sourceLine({ publisher, title, date, url }: Source): string {
  return [publisher, title, date, url].filter((part) => part !== null).join(", ");
}
