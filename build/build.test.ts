import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

test("a build refuses a folder that holds anything else, and touches nothing", {
  timeout: 120_000,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  writeFileSync(join(folder, "thesis.txt"), "ten years of work");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "build/build.ts", folder],
    { encoding: "utf8" },
  );
  expect(stderr).toContain(
    `expected only files from an earlier build, found "${join(folder, "thesis.txt")}". Nothing was changed.`,
  );
  // It refuses before it loads a story.
  expect(stdout).toBe("");
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual(["thesis.txt"]);
  rmSync(folder, { recursive: true });
});
