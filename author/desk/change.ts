import { MAP_FIELDS } from "../../lib/content/chapter/map-fields.ts";
import type { Report } from "../../lib/content/reading/problems.ts";
import { type Fields, readFields } from "../../lib/content/yaml/read-fields.ts";
import { writeNumbers, writeText, writeTexts } from "./write-value.ts";

const { fit, camera, turn, show } = MAP_FIELDS;
const FIELDS = { fit, camera, turn, show: show.optional() };

/**
 * An editor's change to a waypoint's map. Undefined keys stay unchanged. `fit` replaces `camera`,
 * and the reverse.
 */
export type Change = Fields<typeof FIELDS>;

/** Reads a change from plain data; each problem has the path of its key. */
export function readChange(data: unknown, report: Report): Change | null {
  const spot = { file: "request", line: 1, column: 1 };
  const change = readFields(
    { value: data, at: () => spot, written: () => null },
    [],
    FIELDS,
    report,
  );
  if (change?.fit === undefined || change.camera === undefined) return change;
  report(spot, "camera", {
    expected: "either fit or camera",
    found: "both",
    hint: "Send one of the two.",
    code: "wrong-fit",
  });
  return null;
}

/** Returns a map state as plain data, with its keys in their fixed order. */
export type PlainMap = Readonly<Record<string, unknown>>;

/** Applies a change to a map state. A layer that is no longer shown is no longer highlighted. */
export function applyChange(map: PlainMap, { fit, camera, turn, show }: Change): PlainMap {
  const view = fit !== undefined ? { fit } : camera !== undefined ? { camera } : null;
  const old = Object.entries(map);
  const replaced = old.some(([key]) => key === "fit" || key === "camera")
    ? old.flatMap((entry) => (isView(entry[0]) && view !== null ? Object.entries(view) : [entry]))
    : [...Object.entries(view ?? {}), ...old];
  const withTurn = putAfterView(replaced, "turn", turn);
  const shown = show === undefined ? undefined : ordered(map.show, show);
  const entries = putAfterView(withTurn, "show", shown).map(([key, value]) =>
    key === "highlight" && show !== undefined ? [key, stillShown(value, show)] : [key, value],
  );
  return Object.fromEntries(entries);
}

/** The YAML of a `fit` or `camera`, in one line. */
export function writeView({ fit, camera }: Change): { key: string; value: string } | null {
  if (camera !== undefined) {
    const { center, zoom } = camera;
    return { key: "camera", value: `{ center: ${writeNumbers(center)}, zoom: ${zoom} }` };
  }
  if (fit === undefined) return null;
  if (typeof fit === "string") return { key: "fit", value: writeText(fit) };
  return { key: "fit", value: isBox(fit) ? writeNumbers(fit) : writeTexts(fit) };
}

/** The part of a highlight that is among the layers shown. */
export function stillShown(highlight: unknown, show: readonly string[]): unknown {
  if (highlight === null) return null;
  if (Array.isArray(highlight)) return highlight.filter((id) => show.includes(String(id)));
  return show.includes(String(highlight)) ? highlight : [];
}

type Entry = [key: string, value: unknown];

const isView = (key: string) => key === "fit" || key === "camera";

const isBox = (fit: readonly unknown[]): fit is [number, number, number, number] =>
  typeof fit[0] === "number";

function putAfterView(entries: readonly Entry[], key: string, value: unknown): Entry[] {
  if (value === undefined) return [...entries];
  if (entries.some(([name]) => name === key))
    return entries.map(([name, old]) => [name, name === key ? value : old]);
  const at = entries.findIndex(([name]) => isView(name)) + 1;
  return [...entries.slice(0, at), [key, value], ...entries.slice(at)];
}

/** The ids that were in the list before, in their order, then the new ones. */
function ordered(old: unknown, show: readonly string[]): string[] {
  const before = Array.isArray(old) ? old.map(String) : [];
  return [
    ...before.filter((id) => show.includes(id)),
    ...show.filter((id) => !before.includes(id)),
  ];
}
