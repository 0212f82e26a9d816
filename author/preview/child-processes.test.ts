import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { type ExpectStatic, test } from "vitest";
import { isExhaustive } from "../../testing/exhaustive.ts";

const KEEPER = join(import.meta.dirname, "fixtures", "keeper.ts");

/**
 * A process between the test and the keeper, as npm is one between a terminal and the dev server.
 */
const BETWEEN = `
const { spawn } = require("node:child_process");
const [shell, ...args] = process.argv.slice(1);
const program = [process.execPath, ...args];
const command = shell === "" ? program : [shell, "-c", '"$@"; true', shell, ...program];
const env = { ...process.env, npm_lifecycle_event: "dev" };
spawn(command[0], command.slice(1), { env, stdio: ["ignore", "inherit", "ignore"] });
setInterval(() => undefined, 1000);
`;

/**
 * `shell`: one more process between the two, as npm has it. Tests that run side by side need an
 * `expect` each.
 */
async function start(
  expect: ExpectStatic,
  mood = "",
  shell = "",
): Promise<{ between: ChildProcess; ids: number[] }> {
  const between = spawn(
    process.execPath,
    ["-e", BETWEEN, "--", shell, "--import", "tsx", KEEPER, mood],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const line = await new Promise<string>((resolve) => {
    between.stdout?.once("data", (data) => resolve(String(data)));
  });
  const ids = line.trim().split(" ").map(Number);
  expect(ids).toHaveLength(3);
  for (const id of ids) expect(isAlive(id)).toBe(true);
  return { between, ids };
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

const left = (ids: readonly number[]) => ids.filter(isAlive);
const WAIT = { timeout: 30_000 };

/** `npm test` takes the signal that asks a process to end and the one that it cannot hear. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const;

test.concurrent.for(isExhaustive ? SIGNALS : (["SIGTERM", "SIGKILL"] as const))(
  "after %s no process is left",
  { timeout: 60_000 },
  async (signal, { expect }) => {
    const { between, ids } = await start(expect);
    process.kill(ids[0] ?? 0, signal);
    await expect.poll(() => left(ids), WAIT).toEqual([]);
    between.kill("SIGKILL");
  },
);

test.concurrent("a process that ignores the signal is killed", async ({ expect }) => {
  const { between, ids } = await start(expect, "deaf");
  process.kill(ids[0] ?? 0, "SIGTERM");
  await expect.poll(() => left(ids), WAIT).toEqual([]);
  between.kill("SIGKILL");
}, 60_000);

test.concurrent.for(isExhaustive ? ["", "sh"] : ["sh"])(
  "when the parent is gone no process is left (%s)",
  { timeout: 60_000 },
  async (shell, { expect }) => {
    const { between, ids } = await start(expect, "", shell);
    between.kill("SIGKILL");
    await expect.poll(() => left(ids), WAIT).toEqual([]);
  },
);

test.concurrent("when a child dies no process is left", async ({ expect }) => {
  const { between, ids } = await start(expect);
  process.kill(ids[1] ?? 0, "SIGKILL");
  await expect.poll(() => left(ids), WAIT).toEqual([]);
  between.kill("SIGKILL");
}, 60_000);

test.concurrent("after an error of its own no process is left", async ({ expect }) => {
  const { between, ids } = await start(expect, "throw");
  await expect.poll(() => left(ids), WAIT).toEqual([]);
  between.kill("SIGKILL");
}, 60_000);
