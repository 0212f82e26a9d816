import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildFrameScript } from "./build-frame-script.ts";

test("the script that other sites load is under 1 kB, uncompressed, and defines nothing in their pages", async () => {
  const out = mkdtempSync(join(tmpdir(), "frame-script-"));
  await buildFrameScript(out);
  const script = readFileSync(join(out, "embed.js"), "utf8");
  rmSync(out, { recursive: true });
  expect(script.length).toBeLessThan(1000);
  expect(script).toMatch(/^(?:"use strict";)?\(\(\)=>\{.*\}\)\(\);\s*$/s);
});
