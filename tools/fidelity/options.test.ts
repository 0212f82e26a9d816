import { expect, test } from "vitest";
import { parseOptions } from "./options.ts";

test("without arguments everything is compared, at the two sizes of the pictures and at four others", () => {
  const options = parseOptions([]);
  expect(options).toMatchObject({ out: "out", report: "fidelity", story: null, waypoints: null });
  expect(options.themes).toEqual(["light", "dark"]);
  expect(options.layers).toBe(true);
  expect(options.viewports.map(({ width, height }) => `${width}×${height}`)).toEqual([
    "1280×800",
    "390×844",
    "412×823",
    "768×1024",
    "1024×768",
    "1920×1080",
  ]);
});

test("a single state can be requested", () => {
  const args = "out-fixture --story delta --waypoints a,b --viewports 390x844 --themes dark";
  expect(parseOptions([...args.split(" "), "--layers", "no", "--report", "seen"])).toEqual({
    out: "out-fixture",
    report: "seen",
    story: "delta",
    waypoints: ["a", "b"],
    viewports: [{ width: 390, height: 844 }],
    themes: ["dark"],
    layers: false,
  });
});

test.each([
  ["--viewports", "390"],
  ["--viewports", "390x844x2"],
  ["--themes", "sepia"],
  ["--layers", "some"],
  ["out", "out-fixture"],
  ["--waypoint", "a"],
])("%s %s is reported as a mistake", (...args) => {
  expect(() => parseOptions(args)).toThrow(args[1] === "a" ? "--waypoint" : `"${args.at(-1)}"`);
});
