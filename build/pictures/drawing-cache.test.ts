import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDrawingCache, sweepDrawings } from "./drawing-cache.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "drawings-")), "cache");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

/** Remembers a drawing, and says what came back and whether it was drawn. */
function draw(text: string, { code = "1", kind = "svg", inputs = "a" } = {}): string {
  const cache = openDrawingCache(folder, code);
  const found = cache.remember(kind, inputs, () => Buffer.from(text));
  return `${Buffer.from(found)} ${cache.count().drawn === 1 ? "drawn" : "reused"}`;
}

test("the same inputs are drawn once, also by another build", () => {
  expect(draw("first")).toBe("first drawn");
  expect(draw("second")).toBe("first reused");
});

test("other inputs, another function and other code each draw anew", () => {
  draw("first");
  expect(draw("second", { inputs: "b" })).toBe("second drawn");
  expect(draw("second", { kind: "png" })).toBe("second drawn");
  expect(draw("second", { code: "2" })).toBe("second drawn");
});

test("an entry that was cut short or changed is drawn anew", () => {
  draw("first");
  for (const damage of ["", "short", `${"x".repeat(32)}first`]) {
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), damage);
    expect(draw("second")).toBe("second drawn");
    expect(draw("third")).toBe("second reused");
  }
});

test("a folder that cannot be written costs the drawing and nothing else", () => {
  writeFileSync(folder, "a file is in the folder's place");
  expect(draw("first")).toBe("first drawn");
  expect(draw("second")).toBe("second drawn");
  rmSync(folder);
});

test("a sweep keeps what was used last, and nothing half written", () => {
  mkdirSync(folder);
  for (const [age, name] of ["new", "middle", "old", "half.tmp"].entries()) {
    writeFileSync(join(folder, name), "0123456789");
    utimesSync(join(folder, name), 1_000_000 - age, 1_000_000 - age);
  }
  sweepDrawings(folder, 25);
  expect(readdirSync(folder).sort()).toEqual(["middle", "new"]);
  sweepDrawings(join(folder, "none"), 25);
});
