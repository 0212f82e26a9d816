import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { WORKER_FAILED, whyEnded } from "./why-ended.ts";

const { resolve } = createRequire(import.meta.url);
const worker = "https://a.example/worker.js";

test("the words for a failed worker are those of the installed MapLibre", () => {
  const code = readFileSync(resolve("maplibre-gl/dist/maplibre-gl.mjs"), "utf8");
  expect(code).toContain(WORKER_FAILED);
});

test("a failed worker and a failed source end the map, another error does not", () => {
  const failed = { message: `${WORKER_FAILED} Check that the worker URL is correct.` };
  expect(whyEnded({ error: failed }, worker)).toContain(worker);
  const missing = { message: "AJAXError: Not Found (404): /a.json" };
  expect(whyEnded({ error: missing, sourceId: "lakes" }, worker)).toContain('source "lakes"');
  expect(whyEnded({ error: { message: "no such image" } }, worker)).toBeNull();
});
