import { expect, test } from "vitest";
import { previewTable } from "./preview-table.ts";

test("a save stands against the reload of its own round", () => {
  const table = previewTable({ save: [100, 300], reload: [200, 400] });
  expect(table).toContain("| **save : reload**");
  expect(table).toMatch(/save : reload\*\* +\| +0\.63 \| 0\.50 \| 0\.75 \|/);
});
