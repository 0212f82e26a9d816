import type { Draw, LayerColor, PointMarks } from "../../story/layer.ts";
import type { LayerEntry, LayerFields } from "./layer-entry.ts";

const COLORS: Record<Draw, LayerColor> = {
  land: "grey",
  area: "violet",
  line: "ink",
  points: "brick",
};

/** What a layer has alike, whether read or derived. */
export function plainFields({ id, fields }: LayerEntry, title: string, draw: Draw) {
  return {
    id,
    title,
    draw,
    color: fields.color ?? COLORS[draw],
    ticks: fields.ticks ?? false,
    caveat: fields.caveat ?? null,
    note: fields.note ?? [],
    points: draw === "points" ? marksOf(fields) : null,
    time: draw === "points" ? (fields.time ?? null) : null,
    detail: fields.detail ?? null,
  };
}

/** How point marks differ, from the fields of a layer; null where they do not. */
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
