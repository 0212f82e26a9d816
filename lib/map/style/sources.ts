import type { SourceSpecification } from "maplibre-gl";
import type { MapDocument } from "../../story/map-document.ts";
import type { Form } from "../../story/map-state.ts";

/** The sources that a style needs. */
export interface SourcesRequest {
  document: MapDocument;
  /** Ids of story layers and of sources of labels; those that the document lacks are left out. */
  parts: ReadonlySet<string>;
  form: Form;
  /** Prefix of every path. */
  base: string;
}

/** Builds the sources of the ground and of these parts. A story layer's source has the layer's id. */
export function buildSources(request: SourcesRequest): Record<string, SourceSpecification> {
  const { document, parts, form, base } = request;
  const sources: Record<string, SourceSpecification> = {};
  for (const [id, path] of groundFiles(document)) sources[id] = geojson(base + path);
  for (const { id, url } of document.layers) if (parts.has(id)) sources[id] = geojson(base + url);
  for (const [id, waypoint] of Object.entries(document.waypoints)) {
    const source = labelsSource(id, form);
    if (parts.has(source)) sources[source] = geojson(base + waypoint.labels[form]);
  }
  return sources;
}

/** Id of the source of a waypoint's labels; no story layer's id has a colon. */
export function labelsSource(waypoint: string, form: Form): string {
  return `labels:${waypoint}:${form}`;
}

function groundFiles({ basemap }: MapDocument): [id: string, path: string][] {
  const grounds = [["world", basemap.world] as const, ["close", basemap.close] as const];
  return grounds.flatMap(([ground, files]) =>
    files === null
      ? []
      : (["land", "borders", "water"] as const).map((part): [string, string] => [
          `basemap-${ground}-${part}`,
          files[part],
        ]),
  );
}

function geojson(data: string): SourceSpecification {
  return { type: "geojson", data };
}
