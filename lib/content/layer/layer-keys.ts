import { KINDS } from "../../map/draw/kinds.ts";
import { DRAWS, type Draw, type OwnKey } from "../../story/layer.ts";
import type { Report } from "../reading/problems.ts";
import type { LayerEntry, LayerFields } from "./layer-entry.ts";

/** The keys that some kinds have a use for, and those kinds. */
const OWN_KEYS = new Map(
  DRAWS.flatMap((draw) => KINDS[draw].ownKeys?.names ?? []).map((key): [OwnKey, Draw[]] => [
    key,
    DRAWS.filter((draw) => KINDS[draw].ownKeys?.names.includes(key)),
  ]),
);

/** The fields of a layer without the keys that its draw kind has no use for. */
export function usedFields(fields: LayerFields, draw: Draw): LayerFields {
  const used = { ...fields };
  for (const [key, draws] of OWN_KEYS) if (!draws.includes(draw)) delete used[key];
  return used;
}

/** Reports keys that change nothing on the map, as the layer's draw kind has no use for them. */
export function reportIdleKeys({ fields, placeOf }: LayerEntry, report: Report): void {
  const { draw } = fields;
  if (draw === undefined) return;
  for (const [key, draws] of OWN_KEYS) {
    const [needed] = draws;
    const isSet = fields[key] ?? false;
    if (isSet === false || needed === undefined || draws.includes(draw)) continue;
    const { spot, path } = placeOf(key);
    report(spot, path, {
      expected: `draw: ${draws.join(" or ")} for a layer with ${key}`,
      found: `draw: ${draw}`,
      hint: KINDS[needed].ownKeys?.hint ?? "",
      code: "wrong-geometry",
    });
  }
}
