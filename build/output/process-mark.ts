import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * Fields of /proc/<pid>/stat, counted after the name: a process's state and the time of its start.
 */
const STATE = 0;
const START = 19;

/**
 * Distinguishes a running process from any later one with the same number, by the time of its
 * start. Null where there is no such process.
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
    // A zombie: the process has ended, and its parent has not collected its exit status yet.
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
