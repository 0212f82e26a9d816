import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Action, Step } from "./read-steps.ts";

/**
 * What the one who walks sets for builds of another kind: other stories, another place on a host.
 */
const OTHERWISE = { CONTENT_ROOT: undefined, BASE_PATH: undefined, SITE_URL: undefined };

/**
 * Does all that the steps ask for, in order, in a folder, but for the commands to `skip`. Throws at
 * the first command that fails, with what it printed.
 */
export function walk(steps: readonly Step[], folder: string, skip: readonly string[] = []): void {
  for (const { number, actions } of steps) {
    for (const action of actions) {
      if (!("command" in action && skip.includes(action.command))) act(action, folder, number);
    }
  }
}

function act(action: Action, folder: string, step: number): void {
  if ("file" in action) {
    const path = join(folder, action.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, action.text);
    return;
  }
  const { command } = action;
  const env = { ...process.env, ...OTHERWISE };
  const run = spawnSync(command, { cwd: folder, shell: true, encoding: "utf8", env });
  if (run.status === 0) return;
  throw new Error(`step ${step}, ${command}: ${run.stdout}${run.stderr}`);
}
