import { deriveLayer } from "../../geo/derive.ts";
import { listDrawsWith } from "../../map/draw/kinds.ts";
import type { Derivation, Draw, Layer, Precision } from "../../story/layer.ts";
import { quote } from "../../words/quote.ts";
import type { Mistake, Report } from "../reading/problems.ts";
import type { LayerEntry } from "./layer-entry.ts";
import { derivedOrigin } from "./layer-origin.ts";
import type { Places } from "./load-places.ts";
import { plainFields } from "./plain-fields.ts";
import { layerMistake, placeMistake } from "./references.ts";

interface DeriveContext {
  /** Ids of all layers in story.yaml. */
  known: ReadonlySet<string>;
  places: Places | null;
  /** Of the story. */
  language: string;
  report: Report;
}

/**
 * Derives the layers that are derived, whatever their order, and adds them to `layers`. One that
 * rests on a layer that is not complete is left out without a word: that layer has its own problem.
 */
export function completeDerived(
  entries: readonly LayerEntry[],
  layers: Map<string, Layer>,
  context: DeriveContext,
): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const done = new Set<string>();
  const complete = (entry: LayerEntry, above: readonly string[]): void => {
    const { derive } = entry.fields;
    if (derive === undefined || entry.fields.data !== undefined || done.has(entry.id)) return;
    const loop = above.indexOf(entry.id);
    if (loop !== -1) {
      reportCycle(above.slice(loop), byId, context.report);
      return;
    }
    for (const part of partsOf(derive)) {
      const below = byId.get(part.layer);
      if (below !== undefined) complete(below, [...above, entry.id]);
    }
    if (done.has(entry.id)) return;
    done.add(entry.id);
    const layer = derived(entry, derive, layers, context);
    if (layer !== null) layers.set(entry.id, layer);
  };
  for (const entry of entries) complete(entry, []);
}

function reportCycle(
  loop: readonly string[],
  byId: ReadonlyMap<string, LayerEntry>,
  report: Report,
): void {
  const place = byId.get(loop[0] ?? "")?.placeOf("derive");
  if (place === undefined) return;
  report(place.spot, place.path, {
    expected: "a layer that leads back to a file",
    found: [...loop, loop[0]].map((id) => `"${id}"`).join(" made from "),
    hint: "A layer cannot be made from itself, even through other layers.",
    code: "derive-cycle",
  });
}

interface Part {
  /** The key under `derive`. */
  keys: string[];
  layer: string;
  /** What the layer may be; empty for any. */
  draws: readonly Draw[];
}

const AREAS = listDrawsWith("area");
const LINES = listDrawsWith("length");

/** The layers that a derivation names. */
function partsOf(derivation: Derivation): Part[] {
  switch (derivation.kind) {
    case "split":
      return [
        { keys: ["split"], layer: derivation.split, draws: AREAS },
        { keys: ["by"], layer: derivation.by, draws: LINES },
      ];
    case "subtract":
      return [
        { keys: ["subtract"], layer: derivation.subtract, draws: AREAS },
        { keys: ["from"], layer: derivation.from, draws: AREAS },
      ];
    case "shared-border":
      return [
        { keys: ["shared-border", "of"], layer: derivation.of, draws: AREAS },
        { keys: ["shared-border", "with"], layer: derivation.with, draws: AREAS },
      ];
    case "within":
      return [
        { keys: ["within"], layer: derivation.within, draws: AREAS },
        { keys: ["select"], layer: derivation.select, draws: [] },
      ];
  }
}

function derived(
  entry: LayerEntry,
  derivation: Derivation,
  layers: ReadonlyMap<string, Layer>,
  { known, places, language, report }: DeriveContext,
): Layer | null {
  const { fields, placeOf } = entry;
  let fine = true;
  const blame = (keys: string[], mistake: Mistake | null) => {
    if (mistake === null) return;
    fine = false;
    const { spot, path } = placeOf("derive", ...keys);
    report(spot, path, mistake);
  };
  const parts: Layer[] = [];
  for (const { keys, layer: id, draws } of partsOf(derivation)) {
    blame(keys, layerMistake(id, known));
    const part = layers.get(id);
    if (part === undefined) fine = false;
    else {
      blame(keys, drawMistake(part, draws));
      parts.push(part);
    }
  }
  if (derivation.kind === "split") {
    const { containing } = derivation;
    blame(["keep", "containing"], placeMistake(containing, places?.declared ?? null));
    if (!places?.complete.some(({ id }) => id === containing)) fine = false;
  }
  const { title, draw } = fields;
  if (!fine || title === undefined || draw === undefined) return null;
  blame([], outcomeMistake(derivation, draw, parts));
  if (!fine) return null;
  const data = new Map([...layers].map(([id, layer]) => [id, layer.data]));
  const placeMap = new Map(places?.complete.map((place) => [place.id, place]));
  const made = deriveLayer(derivation, data, placeMap);
  if (!("data" in made)) {
    blame([], made);
    return null;
  }
  const own = fields.precision === undefined ? [] : [fields.precision];
  return {
    ...plainFields(entry, title, draw),
    precision: coarsest([...own, ...parts.map(({ precision }) => precision)]),
    status:
      fields.status ?? (parts.some(({ status }) => status === "planned") ? "planned" : "in force"),
    asOf: fields.asOf ?? latest(parts.map(({ asOf }) => asOf)),
    sources: [...new Set([...(fields.sources ?? []), ...parts.flatMap(({ sources }) => sources)])],
    origin: derivedOrigin(fields, derivation, parts, placeMap, language),
    derived: derivation,
    data: made.data,
  };
}

function drawMistake({ id, draw }: Layer, draws: readonly Draw[]): Mistake | null {
  if (draws.length === 0 || draws.includes(draw)) return null;
  return {
    expected: `a layer with draw: ${draws.join(" or ")}`,
    found: `${quote(id)} with draw: ${draw}`,
    hint: "Only lines can cut areas, and only areas can be subtracted.",
    code: "wrong-geometry",
  };
}

function outcomeMistake(derivation: Derivation, draw: Draw, parts: Layer[]): Mistake | null {
  const selected = parts[1]?.draw;
  const outcome: readonly Draw[] =
    derivation.kind === "shared-border"
      ? LINES
      : derivation.kind === "within" && selected !== undefined && !AREAS.includes(selected)
        ? [selected]
        : AREAS;
  if (outcome.includes(draw)) return null;
  return {
    expected: `draw: ${outcome.join(" or ")}`,
    found: `draw: ${draw}`,
    hint: "Set draw to the kind of shape that derive produces.",
    code: "wrong-geometry",
  };
}

/** The least exact of several precisions; a sketch is less exact than any number of metres. */
export function coarsest(precisions: readonly Precision[]): Precision {
  const metres = (precision: Precision) => {
    if (precision.kind === "schematic") return Infinity;
    return precision.kind === "approximate" ? precision.metres : 0;
  };
  return precisions.reduce((a, b) => (metres(b) > metres(a) ? b : a), { kind: "surveyed" });
}

function latest(dates: readonly (string | null)[]): string | null {
  return dates.reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
}
