import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const BASE = join(ROOT, "lib/content/fixtures/base");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "check-"));
  cpSync(BASE, join(folder, "content"), { recursive: true });
  cpSync(join(BASE, "delta/data"), join(folder, "content/world"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(...args: string[]) {
  const script = join(ROOT, "scripts/check.ts");
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const run = spawnSync(process.execPath, [tsx, script, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout };
}

test("content without problems is counted, and the exit code is 0", () => {
  expect(check()).toEqual({ code: 0, out: "content/: 1 story, 2 chapters, no problems\n" });
});

test("each problem is printed on a line, then counted, and the exit code is 1", () => {
  writeFileSync(join(folder, "content/delta/02-wells.mdx"), "");
  writeFileSync(join(folder, "content/world/land.geojson"), "");
  const { code, out } = check();
  expect(code).toBe(1);
  expect(out).toContain("content/delta/02-wells.mdx:1:1 content expected, an empty file found.");
  expect(out).toMatch(/\n2 problems in 2 files\n$/);
});

test("a story that does not exist is wrong usage, and the exit code is 2", () => {
  expect(check("dleta").code).toBe(2);
  expect(check("delta").code).toBe(0);
});

test("--publish lists the addresses once, keeps them, and the check then misses what is renamed", () => {
  const list = join(folder, "content/delta/published.yaml");
  expect(check("--publish")).toEqual({
    code: 0,
    out: "content/: 1 story, 2 chapters, no problems\ncontent/delta/published.yaml: 3 new addresses\n",
  });
  const first = readFileSync(list, "utf8");
  expect(first).toContain('chapters:\n  - "canal"\n  - "wells"\nwaypoints:\n  - "reserve"\n');
  expect(check("--publish").out).toContain("published.yaml: 0 new addresses");
  expect(readFileSync(list, "utf8")).toBe(first);

  const at = (name: string) => join(folder, "content/delta", name);
  renameSync(at("02-wells.mdx"), at("02-dry-wells.mdx"));
  const canal = readFileSync(at("01-canal.mdx"), "utf8");
  writeFileSync(at("01-canal.mdx"), canal.replace("(#wells)", "(#dry-wells)"));
  const renamed = check("--publish");
  expect(renamed.code).toBe(1);
  expect(renamed.out).toContain(
    'content/delta/published.yaml:5:5 chapters[1]: the id or an alias of a chapter expected, "wells" found.',
  );
  const wells = readFileSync(at("02-dry-wells.mdx"), "utf8");
  writeFileSync(at("02-dry-wells.mdx"), wells.replace("---\n", "---\naliases: [wells]\n"));
  expect(check("--publish")).toMatchObject({ code: 0 });
  expect(readFileSync(list, "utf8")).toBe(
    first.replace("waypoints:", '  - "dry-wells"\nwaypoints:'),
  );
}, 60_000);
