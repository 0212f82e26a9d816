import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Where in /proc/<pid>/stat, after the name, a process's state and the time of its start are. */
const STATE = 0;
const START = 19;

/**
 * A mark of a running process that no later one with the same number has: the time of its start.
 * Null where there is no such process.
 */
export function processMark(pid: number): string | null {
  if (existsSync("/proc/self/stat")) return markInProc(pid);
  const { stdout, error } = spawnSync("ps", ["-o", "lstart=", "-p", `${pid}`], {
    encoding: "utf8",
  });
  if (error === undefined) return stdout.trim() || null;
  return isRunning(pid) ? "running" : null;
}

function markInProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // One that has ended and that nobody has asked about yet.
    return fields[STATE] === "Z" ? null : (fields[START] ?? null);
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
