import { expect, test } from "vitest";
import { printDistance } from "./distance.ts";

test("a distance is printed in metres, and from a thousand on in kilometres", () => {
  expect([5, 300, 999, 1000, 1500, 2_000_000].map((metres) => printDistance(metres, "en"))).toEqual(
    ["5 m", "300 m", "999 m", "1 km", "1.5 km", "2,000 km"],
  );
});
