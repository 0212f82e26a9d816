import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { isWorkerFailure, WORKER_FAILED } from "./worker-failure.ts";

const { resolve } = createRequire(import.meta.url);

test("the words for a failed worker are those of the installed MapLibre", () => {
  const code = readFileSync(resolve("maplibre-gl/dist/maplibre-gl.mjs"), "utf8");
  expect(code).toContain(WORKER_FAILED);
});

test("a source that does not load is no failed worker", () => {
  expect(isWorkerFailure(new Error(`${WORKER_FAILED} Check that the worker URL is correct.`))).toBe(
    true,
  );
  expect(isWorkerFailure(new Error("AJAXError: Not Found (404): /a.json"))).toBe(false);
});
