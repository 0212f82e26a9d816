import { expect, test } from "vitest";
import { latestFirst } from "./latest-first.ts";

test("the latest comes first, and those of one day keep their order", () => {
  const days = ["a 2025-12-29", "b 2025-12-29", "c 2026-01-05", "d 2025-12-29", "e 2024-02-01"];
  const sorted = latestFirst(days, (text) => text.slice(2));
  expect(sorted.map((text) => text[0]).join("")).toBe("cabde");
});
