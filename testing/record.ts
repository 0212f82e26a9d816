import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether this run writes records: only where a person asks for it, never in CI. */
function isRecording(env: Environment): boolean {
  return env.UPDATE === "1" && env.CI === undefined;
}

/**
 * Expects a text to be the one in the file at `path`. `UPDATE=1` writes the file instead; without
 * it a missing file fails, on every machine. Throws where `UPDATE` is set in CI: a run that records
 * cannot find a difference.
 */
export function expectRecorded(path: string, text: string, env: Environment = process.env): void {
  if (env.UPDATE === "1" && env.CI !== undefined)
    throw new Error(`expectRecorded: no UPDATE expected in CI, UPDATE=${env.UPDATE} found`);
  if (isRecording(env)) writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "no record", path).toBe(text);
}
