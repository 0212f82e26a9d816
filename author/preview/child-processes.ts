import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Time in ms that a process has to end after a signal. */
const GRACE = 4000;

/** Period in ms of checking the parent of this process. */
const PERIOD = 500;

const LEASH = pathToFileURL(join(import.meta.dirname, "end-with-parent.mjs")).href;

/**
 * Starts a Node program that ends when this process does, even if this one is killed. `args` may
 * begin with options of Node.
 */
export function spawnNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, ["--import", LEASH, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env, END_WITH: String(process.pid) },
  });
}

/** Ends a process, and kills it if it has not ended after a while. */
export function endProcess(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  setTimeout(() => child.kill("SIGKILL"), GRACE).unref();
}

/**
 * Calls `end` once, with a signal to pass on, when this process should end: it received a signal,
 * or its terminal or parent is gone. Also calls it, with SIGTERM, when the process ends for another
 * reason, such as an error.
 */
export function whenEnding(end: (signal: NodeJS.Signals) => void): void {
  let ended = false;
  const once = (signal: NodeJS.Signals) => {
    if (ended) return;
    ended = true;
    end(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => once(signal));
  }
  const parent = process.ppid;
  const npm = npmProcess();
  setInterval(() => {
    if (process.ppid !== parent || (npm !== null && !isAlive(npm))) once("SIGTERM");
  }, PERIOD).unref();
  process.on("exit", () => once("SIGTERM"));
}

/**
 * The id of the npm that runs this program through a shell, which outlives it; null where there is
 * none.
 */
function npmProcess(): number | null {
  if (process.env.npm_lifecycle_event === undefined) return null;
  try {
    const out = execFileSync("ps", ["-o", "ppid=", "-p", String(process.ppid)]);
    const id = Number(String(out).trim());
    return id > 1 ? id : null;
  } catch {
    // A system without ps.
    return null;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Another user's process is alive, too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
