import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** How long in ms a process may take to end by itself when it is told to. */
const GRACE = 4000;

/** How often in ms the parent of this process is looked at. */
const PERIOD = 500;

const LEASH = pathToFileURL(join(import.meta.dirname, "end-with-parent.mjs")).href;

/** Starts a Node program that ends when this process does, even where this one is killed. Node's own options may stand before the program. */
export function spawnNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, ["--import", LEASH, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env, END_WITH: String(process.pid) },
  });
}

/** Ends a process, and kills it where it has not ended after a while. */
export function endProcess(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  setTimeout(() => child.kill("SIGKILL"), GRACE).unref();
}

/**
 * Calls `end` once, with a signal to hand on, when this process should end: it was sent a signal, its terminal or its
 * parent is gone. `end` is also called, with SIGTERM, when the process ends for another reason, an error among them.
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

/** The id of the npm that runs this program through a shell, which outlives it; null where there is none. */
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
