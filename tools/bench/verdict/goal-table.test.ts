import { expect, test } from "vitest";
import type { Visit } from "../visit/visit-page.ts";
import { buildBeforeTable } from "./before-table.ts";
import { buildGoalTable, listMissed } from "./goal-table.ts";
import { judgeMeasure } from "./judged-row.ts";
import { MEASURES } from "./measures.ts";

function visit(values: Partial<Visit>): Visit {
  const none = { paint: null, picture: null, shown: null, hasFailed: false };
  return { ...none, blocking: 0, shift: 0, requests: 1, bytes: 1000, ...values };
}

const VISITS = {
  "bare text": [visit({ paint: 400 }), visit({ paint: 800 })],
  neutral: [visit({ paint: 480, shift: 0 }), visit({ paint: 960, shift: 0 })],
  "neutral again": [visit({ paint: 504, shift: 0.001 }), visit({ paint: 1008, shift: 0.001 })],
  "/slow/": [visit({ paint: 800, shift: 0.1 }), visit({ paint: 1600, shift: 0.1 })],
  "neutral before": [visit({ paint: 960 }), visit({ paint: 1920 })],
};

const rows = MEASURES.filter(({ row }) => row === "text" || row === "shift").map((measure) =>
  judgeMeasure(measure, VISITS, ["neutral", "/slow/"]),
);

test("ratios are taken round by round, and the noise is that of the neutral page's two turns", () => {
  const [text] = rows;
  expect(text?.cells[0]?.spread).toEqual({ median: 1.2, min: 1.2, max: 1.2 });
  expect(text?.noise.size).toBeCloseTo(0.05);
});

test("the table marks a goal that is missed", () => {
  const table = buildGoalTable(rows);
  expect(table).toMatch(/text painted : bare text +\| +≤ 1\.25 \| 5\.0 % \| +1\.20 /);
  expect(table.match(/MISSED/g)).toHaveLength(2);
  expect(buildGoalTable(rows, false)).not.toContain("MISSED");
});

test("each missed goal is a sentence with page, goal and number", () => {
  expect(listMissed(rows)).toEqual([
    "/slow/: text painted : bare text: at most 1.25 expected, 2.00 found.",
    "/slow/: layout shift: at most 0.000 expected, 0.100 found.",
  ]);
});

test("a page stands beside the same page of an earlier build, if there is one", () => {
  expect(buildBeforeTable(VISITS, ["neutral", "/slow/"])).toMatch(/text painted +\| +0\.50 /);
  expect(buildBeforeTable(VISITS, ["/slow/"])).toBeNull();
});
