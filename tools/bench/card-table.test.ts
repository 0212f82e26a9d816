import { expect, test } from "vitest";
import { cardTable } from "./card-table.ts";

const times = { count: 12, card: [100, 120, 110], empty: [10, 10, 11], build: null };

test("a card is compared with an empty one, round by round", () => {
  expect(cardTable(times)).toMatch(/\*\*card : empty card\*\* +\| +10\.0 \| +10\.0 \| +12\.0 \|/);
  expect(cardTable(times)).not.toContain("build");
});

test("if a build was timed, the table has the cards' share of it", () => {
  expect(cardTable({ ...times, build: 13_200 })).toMatch(
    /\*\*all cards : build\*\* +\| +0\.100 \|/,
  );
});
