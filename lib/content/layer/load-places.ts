import { printedName } from "../../map/labels/printed-name.ts";
import type { Bounds } from "../../story/geography.ts";
import { PLACE_KINDS, type Place } from "../../story/place.ts";
import { isNumber } from "../../story/value.ts";
import { quote, quoteChoices } from "../../words/quote.ts";
import { readNumber } from "../data/csv-number.ts";
import { type CsvRow, parseCsv } from "../data/csv-table.ts";
import { type Folder, type KeyPlace, loadText } from "../reading/folder.ts";
import { checkLetters } from "../reading/missing-letters.ts";
import { positionMistake } from "../reading/position.ts";
import type { Report } from "../reading/problems.ts";
import type { Names } from "../words/load-names.ts";
import { checkSpelling } from "../words/spelling.ts";
import { duplicateId, idMistake } from "../yaml/ids.ts";

const COLUMNS = ["id", "name", "lng", "lat", "kind", "rank"];

/** The places of a story. */
export interface Places {
  /** Ids that stand in the file, whether or not all is right with them. */
  declared: ReadonlySet<string>;
  complete: Place[];
}

/** Loads a story's places. Null where the file cannot be read. */
export function loadPlaces(
  folder: Folder,
  path: string,
  region: Bounds,
  names: Names,
  namedAt: KeyPlace,
): Places | null {
  const { report } = folder;
  const file = loadText(folder, path, namedAt);
  const table = file === null ? null : parseCsv(file, COLUMNS, report);
  if (table === null) return null;
  const declared = new Map<string, number>();
  const complete: Place[] = [];
  for (const row of table.rows) {
    const id = row.cell("id");
    const first = declared.get(id);
    const mistake =
      first === undefined ? idMistake("place", id) : duplicateId("place", id, `on line ${first}`);
    if (mistake !== null) report(row.spot("id"), "id", mistake);
    if (first === undefined) declared.set(id, row.spot().line);
    const place = readPlace(row, region, report);
    const named = { spot: row.spot("name"), path: "name" };
    checkLetters(place === null ? row.cell("name") : printedName(place, "en"), named, report);
    checkSpelling(row.cell("name"), names, named, report);
    if (place !== null) complete.push(place);
  }
  return { declared: new Set(declared.keys()), complete };
}

function readPlace(row: CsvRow, region: Bounds, report: Report): Place | null {
  const name = row.cell("name");
  if (name === "") {
    report(row.spot("name"), "name", {
      expected: "the name to print on the map",
      found: "an empty cell",
      hint: "Write it as the story spells it.",
      code: "wrong-value",
    });
  }
  const kind = PLACE_KINDS.find((known) => known === row.cell("kind"));
  if (kind === undefined) {
    report(row.spot("kind"), "kind", {
      expected: quoteChoices(PLACE_KINDS),
      found: row.cell("kind") === "" ? "an empty cell" : quote(row.cell("kind")),
      hint: "The kind decides how the label is drawn.",
      code: "wrong-value",
    });
  }
  const rank = row.cell("rank");
  if (!isNumber(rank) || Number(rank) < 1) {
    report(row.spot("rank"), "rank", {
      expected: "a number of at least 1",
      found: rank === "" ? "an empty cell" : quote(rank),
      hint: "Places with rank 1 are labelled first.",
      code: "wrong-number",
    });
  }
  const lng = readNumber(row, "lng", report);
  const lat = readNumber(row, "lat", report);
  if (lng === null || lat === null || kind === undefined) return null;
  const mistake = positionMistake([lng, lat], region);
  if (mistake !== null) report(row.spot("lng"), "lng", mistake);
  return { id: row.cell("id"), name, at: [lng, lat], kind, rank: Number(rank) };
}
