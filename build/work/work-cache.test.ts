import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorkCache, sweepWork } from "./work-cache.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "work-")), "cache");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

/** Remembers a text, and says what came back and whether it was made. */
function make(text: string, { code = "1", kind = "svg", inputs = "a" } = {}): string {
  const cache = openWorkCache({ folder, code });
  const found = cache.remember(kind, inputs, () => Buffer.from(text));
  return `${Buffer.from(found)} ${cache.count().made === 1 ? "made" : "reused"}`;
}

test("a result of the same inputs is made once, also by another build", () => {
  expect(make("first")).toBe("first made");
  expect(make("second")).toBe("first reused");
});

test("other inputs, another function and other code each make it anew", () => {
  make("first");
  expect(make("second", { inputs: "b" })).toBe("second made");
  expect(make("second", { kind: "png" })).toBe("second made");
  expect(make("second", { code: "2" })).toBe("second made");
});

test("an entry that was cut short or changed is made anew", () => {
  make("first");
  for (const damage of ["", "short", `${"x".repeat(32)}first`]) {
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), damage);
    expect(make("second")).toBe("second made");
    expect(make("third")).toBe("second reused");
  }
});

test("a folder that cannot be written costs the work and nothing else", () => {
  writeFileSync(folder, "a file is in the folder's place");
  expect(make("first")).toBe("first made");
  expect(make("second")).toBe("second made");
  rmSync(folder);
});

test("a sweep keeps what was used last, and nothing half written", () => {
  mkdirSync(folder);
  for (const [age, name] of ["new", "middle", "old", "half.tmp"].entries()) {
    writeFileSync(join(folder, name), "0123456789");
    utimesSync(join(folder, name), 1_000_000 - age, 1_000_000 - age);
  }
  sweepWork(folder, 25);
  expect(readdirSync(folder).sort()).toEqual(["middle", "new"]);
  sweepWork(join(folder, "none"), 25);
});
