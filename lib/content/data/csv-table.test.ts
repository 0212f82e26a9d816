import { expect, test } from "vitest";
import { collectProblems } from "../reading/problems.ts";
import { buildTextFile } from "../reading/text-file.ts";
import { parseCsv } from "./csv-table.ts";

function parse(text: string) {
  const { report, sorted } = collectProblems();
  const table = parseCsv(buildTextFile("wells.csv", text), ["id"], report);
  return { table, problems: sorted() };
}

test("rows of nothing but commas, as spreadsheets leave them, are ignored", () => {
  const { table, problems } = parse("id,lng\na,1\n,\n , \nb,2\n,\n");
  expect(problems).toEqual([]);
  expect(table?.rows.map((row) => [row.cell("id"), row.spot("lng").line])).toEqual([
    ["a", 2],
    ["b", 5],
  ]);
});

test("a byte order mark and the line ends of Windows are no part of a cell", () => {
  const { table } = parse("\uFEFFid,lng\r\na,1\r\n");
  expect(table?.columns).toEqual(["id", "lng"]);
  expect(table?.rows[0]?.cell("lng")).toBe("1");
});
