import { ratioOf, type Spread, spreadOf } from "../measure/spread.ts";
import { buildTable } from "../measure/table.ts";
import type { PageTimes } from "./page-times.ts";
import type { Rounds } from "./timing-rounds.ts";

/** The table of times: medians in ms with their spread, and the ratios round by round. */
export function timeTable({ story, text, bare }: Rounds): string {
  const rows: string[][] = [
    ["first contentful paint, story (ms)", ...cells(spreadOf(story.map(paint)), 0)],
    ["first contentful paint, text alone (ms)", ...cells(spreadOf(text.map(paint)), 0)],
    ["**paint, story : text alone**", ...cells(ratioOf(story.map(paint), text.map(paint)), 2)],
    ["map ready, story (ms)", ...cells(spreadOf(story.map(mapReady)), 0)],
    ["map ready, bare map (ms)", ...cells(spreadOf(bare.map(mapReady)), 0)],
    [
      "**map ready, story : bare map**",
      ...cells(ratioOf(story.map(mapReady), bare.map(mapReady)), 2),
    ],
  ];
  return buildTable(["Time", "median", "min", "max"], rows);
}

const paint = (times: Pick<PageTimes, "paint">): number => times.paint;

const mapReady = (times: Pick<PageTimes, "mapReady">): number => times.mapReady;

function cells({ median, min, max }: Spread, digits: number): string[] {
  return [median, min, max].map((value) => value.toFixed(digits));
}
