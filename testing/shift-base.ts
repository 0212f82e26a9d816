import type { FeatureCollection } from "geojson";
import { asWritten } from "../lib/geo/as-written.ts";
import { moveEast } from "../lib/geo/unroll.ts";
import type { Bounds, LayerData } from "../lib/story/geography.ts";
import { wrapBounds, wrapLng } from "../lib/story/longitude.ts";
import { readBase } from "./content-fixture.ts";

/**
 * The story that every fixture begins from, moved east by so many degrees and written as RFC 7946
 * has it: longitudes from -180 to 180, shapes cut at 180°, boxes across it with `west` greater than
 * `east`. For tests.
 */
export function shiftBase(degrees: number): Map<string, string> {
  const files = readBase();
  for (const [path, text] of files) {
    if (path.endsWith(".geojson")) files.set(path, shiftGeojson(text, degrees));
    else if (path.endsWith(".csv")) files.set(path, shiftCsv(text, degrees));
    else if (/story\.yaml$|\.mdx$/.test(path)) files.set(path, shiftBoxes(text, degrees));
  }
  return files;
}

/** A longitude as an editor would write it. */
function shiftLng(lng: number, degrees: number): number {
  return Number(wrapLng(Number((lng + degrees).toFixed(7))).toFixed(7));
}

function shiftGeojson(text: string, degrees: number): string {
  const { features } = JSON.parse(text) as FeatureCollection;
  const moved = features.map((feature) => ({
    ...feature,
    geometry: moveEast(feature.geometry, degrees),
  }));
  const written = asWritten({ type: "FeatureCollection", features: moved } as LayerData);
  return JSON.stringify(written, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(7)) : value,
  );
}

function shiftCsv(text: string, degrees: number): string {
  const [header = "", ...rows] = text.trimEnd().split("\n");
  const column = header.split(",").indexOf("lng");
  const moved = rows.map((row) => {
    const cells = row.split(",");
    cells[column] = String(shiftLng(Number(cells[column]), degrees));
    return cells.join(",");
  });
  return `${[header, ...moved].join("\n")}\n`;
}

/** Moves the boxes of `region`, `bounds` and `fit`. */
function shiftBoxes(text: string, degrees: number): string {
  return text.replace(
    /\b(region|bounds|fit): \[([-\d., ]+)\]/g,
    (_, key: string, numbers: string) => {
      const [west = 0, south = 0, east = 0, north = 0] = numbers.split(",").map(Number);
      const box: Bounds = [west + degrees, south, east + degrees, north];
      const [from, , to] = wrapBounds(box);
      return `${key}: [${shiftLng(from, 0)}, ${south}, ${shiftLng(to, 0)}, ${north}]`;
    },
  );
}
