import { expect, test } from "vitest";
import { buildTable } from "./table.ts";

test("a table has its numbers to the right, and columns as wide as their widest cell", () => {
  const table = buildTable(
    ["page", "gzip"],
    [
      ["/a-long-path/", "7"],
      ["/b/", "12345"],
    ],
  );
  expect(table.split("\n")).toEqual([
    "| page          |  gzip |",
    "| ------------- | ----: |",
    "| /a-long-path/ |     7 |",
    "| /b/           | 12345 |",
  ]);
});
