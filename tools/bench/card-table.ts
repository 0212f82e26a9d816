import { median, ratioOf, type Spread, spreadOf } from "../measure/spread.ts";
import { buildTable } from "../measure/table.ts";
import type { CardTimes } from "./card-times.ts";

/**
 * The table of what cards cost: a card against an empty one, and all cards against a build where
 * one was timed.
 */
export function cardTable({ count, card, empty, build }: CardTimes): string {
  const all = count * median(card);
  const rows: string[][] = [
    ["a card, from the map's data to the PNG (ms)", ...cells(spreadOf(card), 1)],
    ["an empty card (ms)", ...cells(spreadOf(empty), 1)],
    ["**card : empty card**", ...cells(ratioOf(card, empty), 1)],
    [`all ${count} cards (s)`, (all / 1000).toFixed(1), "", ""],
    ...(build === null
      ? []
      : [
          ["a whole build (s)", (build / 1000).toFixed(1), "", ""],
          ["**all cards : build**", (all / build).toFixed(3), "", ""],
        ]),
  ];
  return buildTable(["Cards", "median", "min", "max"], rows);
}

function cells({ median: middle, min, max }: Spread, digits: number): string[] {
  return [middle, min, max].map((value) => value.toFixed(digits));
}
