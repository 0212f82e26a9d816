import { KINDS } from "../../map/draw/kinds.ts";
import type { Draw, PointMarks } from "../../story/layer.ts";
import type { LayerEntry, LayerFields } from "./layer-entry.ts";
import { usedFields } from "./layer-keys.ts";

/** The properties that a layer has whether it is read from a file or derived. */
export function plainFields({ id, fields: given }: LayerEntry, title: string, draw: Draw) {
  const fields = usedFields(given, draw);
  return {
    id,
    title,
    draw,
    color: fields.color ?? KINDS[draw].color,
    ticks: fields.ticks ?? false,
    caveat: fields.caveat ?? null,
    note: fields.note ?? [],
    points: marksOf(fields),
    time: fields.time ?? null,
    detail: fields.detail ?? null,
  };
}

/** Reads how point marks differ from the fields of a layer; null where they do not. */
export function marksOf({ size, mark, halo, weak }: LayerFields): PointMarks | null {
  const marks: PointMarks = {
    ...(size === undefined ? {} : { size }),
    ...(mark === undefined ? {} : { mark: withoutEmpty(mark) }),
    ...(halo === undefined ? {} : { halo }),
    ...(weak === undefined ? {} : { weak }),
  };
  return Object.keys(marks).length === 0 ? null : marks;
}

function withoutEmpty({ words, ...mark }: NonNullable<LayerFields["mark"]>) {
  return words === undefined ? mark : { ...mark, words };
}
