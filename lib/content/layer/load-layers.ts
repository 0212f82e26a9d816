import type { Bounds } from "../../story/geography.ts";
import type { Layer } from "../../story/layer.ts";
import { type DataFile, loadLayerData } from "../data/layer-data.ts";
import type { Folder, KeyPlace } from "../reading/folder.ts";
import { idMistake } from "../yaml/ids.ts";
import { printPath, type YamlDocument } from "../yaml/yaml-document.ts";
import { checkAsOf, checkDates } from "./dateline-check.ts";
import { derivedFile, originOf } from "./derived-file.ts";
import { completeDerived } from "./derived-layers.ts";
import { checkDetail } from "./detail-check.ts";
import { type LayerEntry, readLayerFields } from "./layer-entry.ts";
import { reportIdleKeys, usedFields } from "./layer-keys.ts";
import { ownOrigin } from "./layer-origin.ts";
import type { Places } from "./load-places.ts";
import { checkMarks } from "./mark-check.ts";
import { marksOf, plainFields } from "./plain-fields.ts";
import { dataNear, placeNear, referenceOf } from "./reference.ts";
import type { Declared } from "./references.ts";
import { sourceMistake } from "./references.ts";

/** What the layers of a story need of the rest of it. */
export interface LayerNeeds {
  region: Bounds;
  /** Null where the places file could not be read. */
  places: Places | null;
  /** Null where sources.yaml could not be read. */
  sourceIds: ReadonlySet<string> | null;
  /** Null where the story's day is not known. */
  dateline: string | null;
  /** BCP 47 language of the story. */
  language: string;
}

/**
 * Loads all layers of a story with their data, in the order of story.yaml, and derives those that
 * are derived. Their longitudes and those of the places are counted from the story's reference: see
 * `referenceOf`.
 */
export function loadLayers(
  folder: Folder,
  document: YamlDocument,
  ids: readonly string[],
  needs: LayerNeeds,
): Pick<Declared, "layers" | "hidden"> & { reference: number; places: Places | null } {
  const entries = ids.flatMap((id) => readEntry(folder, document, id, needs.sourceIds));
  const known = new Set(ids);
  const layers = new Map<string, Layer>();
  const files = new Map<string, DataFile>();
  for (const entry of entries) {
    checkAsOf(entry, needs.dateline, folder.report);
    reportIdleKeys(entry, folder.report);
    const file = loadFile(folder, entry, needs);
    if (file === null) continue;
    files.set(entry.id, file);
    checkFeatures(entry, file, needs, folder.report);
    const layer = fileLayer(entry, file);
    if (layer !== null) layers.set(entry.id, layer);
  }
  const reference = referenceOf(
    needs.region,
    [...layers.values()].map(({ data }) => data),
    needs.places?.complete ?? [],
  );
  for (const [id, layer] of layers)
    layers.set(id, { ...layer, data: dataNear(layer.data, reference) });
  const places = needs.places && {
    ...needs.places,
    complete: needs.places.complete.map((place) => placeNear(place, reference)),
  };
  completeDerived(entries, layers, {
    known,
    places,
    language: needs.language,
    report: folder.report,
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of entries) {
    const layer = layers.get(entry.id);
    if (layer?.derived == null) continue;
    const file = derivedFile(layer, entry, originOf(entry.id, byId, files));
    checkFeatures(entry, file, needs, folder.report);
  }
  const ordered = ids.flatMap((id) => {
    const layer = layers.get(id);
    return layer === undefined ? [] : [[id, layer] as const];
  });
  const hidden = entries.filter(({ fields }) => fields.hidden === true).map(({ id }) => id);
  return { layers: new Map(ordered), hidden: new Set(hidden), reference, places };
}

function readEntry(
  { report }: Folder,
  document: YamlDocument,
  id: string,
  sourceIds: ReadonlySet<string> | null,
): LayerEntry[] {
  const mistake = idMistake("waypoint", id);
  if (mistake !== null) report(document.at(["layers", id], "key"), `layers.${id}`, mistake);
  const fields = readLayerFields(document, id, report);
  if (fields === null) return [];
  const placeOf = (...keys: (string | number)[]): KeyPlace => ({
    spot: document.at(["layers", id, ...keys], keys.length === 0 ? "key" : "value"),
    path: printPath(["layers", id, ...keys]),
  });
  for (const [i, source] of (fields.sources ?? []).entries()) {
    const unknown = sourceMistake(source, sourceIds);
    const spot = document.at(["layers", id, "sources", i]);
    if (unknown !== null) report(spot, `layers.${id}.sources[${i}]`, unknown);
  }
  const entry = { id, fields, placeOf };
  reportMissing(entry, document, report);
  return [entry];
}

/** Reports what a layer that is not derived must have, and `data` and `derive` together. */
function reportMissing(
  { id, fields, placeOf }: LayerEntry,
  document: YamlDocument,
  report: Folder["report"],
): void {
  const has = (key: string) => Object.hasOwn(recordOf(document, id), key);
  const both = has("data") && has("derive");
  if (both || (!has("data") && !has("derive"))) {
    report(placeOf().spot, placeOf().path, {
      expected: "either data or derive",
      found: both ? "both" : "neither",
      hint: "A layer is either read from a file (data) or made from other layers (derive).",
      code: both ? "wrong-derive" : "missing-key",
    });
  }
  if (!has("derive") && !has("precision")) {
    report(placeOf().spot, `${placeOf().path}.precision`, {
      expected: "surveyed, schematic or { approximate: <metres> }",
      found: "nothing",
      hint: "Say how far the true line may be from the drawn one.",
      code: "missing-key",
    });
  }
  const sourceless = has("sources") ? fields.sources?.length === 0 : !has("derive");
  if (sourceless) {
    report(placeOf().spot, `${placeOf().path}.sources`, {
      expected: "at least one id from sources.yaml",
      found: "none",
      hint: "Say where the layer comes from: sources: [id].",
      code: "missing-source",
    });
  }
}

function recordOf(document: YamlDocument, id: string): object {
  const { layers } = document.value as { layers: Record<string, object> };
  return layers[id] ?? {};
}

function loadFile(
  folder: Folder,
  { id, fields, placeOf }: LayerEntry,
  { region }: LayerNeeds,
): DataFile | null {
  const { draw, data: path } = fields;
  if (draw === undefined || path === undefined) return null;
  return loadLayerData(folder, path, { id, draw, region }, placeOf("data"));
}

/**
 * Checks that a layer's features have the columns and values that its marks, dates and panel need.
 */
function checkFeatures(
  { fields, placeOf }: LayerEntry,
  file: DataFile,
  { dateline }: LayerNeeds,
  report: Folder["report"],
): void {
  const { draw, detail } = fields;
  if (draw !== undefined) {
    const used = usedFields(fields, draw);
    checkMarks({ ...marksOf(used), ...(used.time && { time: used.time }) }, file, placeOf, report);
  }
  if (detail !== undefined) checkDetail(detail, file, placeOf, report);
  checkDates(fields, file, dateline, report);
}

function fileLayer(entry: LayerEntry, { data }: DataFile): Layer | null {
  const { title, draw, precision, sources, status, asOf } = entry.fields;
  if (title === undefined || draw === undefined) return null;
  if (precision === undefined || sources === undefined) return null;
  return {
    ...plainFields(entry, title, draw),
    precision,
    status: status ?? "in force",
    asOf: asOf ?? null,
    sources,
    origin: ownOrigin(entry.fields),
    derived: null,
    data,
  };
}
