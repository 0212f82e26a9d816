import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { processMark } from "./process-mark.ts";

/**
 * Every command that writes `public/_data/`, `public/_pictures/`, `app/theme.css` or `.next/` takes
 * this lock.
 */
export const LOCK_FILE = ".build/lock.json";

/**
 * How long in ms a lock may exist without naming its owner: as long as it takes to write a line.
 */
const WRITING = 5000;

/** How long in ms to wait before trying the lock again. */
const PAUSE = 500;

/** The process that holds the lock. */
export interface Holder {
  pid: number;
  /** See `processMark`. */
  mark: string | null;
  /** `npm run build`, `npm run dev`. */
  command: string;
}

/**
 * Takes the lock for this process, until it ends. Returns null, or the process that holds the lock.
 * A lock whose process has ended, killed or not, belongs to nobody.
 */
export function tryLock(command: string, file = LOCK_FILE): Holder | null {
  const own: Holder = { pid: process.pid, mark: processMark(process.pid), command };
  const text = JSON.stringify(own);
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, text, { flag: "wx" });
      process.once("exit", () => {
        if (readText(file) === text) rmSync(file, { force: true });
      });
      return null;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const found = readText(file);
    const holder = found === null ? null : parseHolder(found);
    if (holder !== null && processMark(holder.pid) === holder.mark) return holder;
    if (found !== null && holder === null && isFresh(file))
      return { pid: 0, mark: null, command: "another command" };
    if (found !== null) discard(file, found);
  }
}

/**
 * Takes the lock once no other build holds it; prints which process it waits for. Throws where `npm
 * run dev` holds it.
 */
export async function waitForLock(command: string, file = LOCK_FILE): Promise<void> {
  let told: number | null = null;
  for (;;) {
    const holder = tryLock(command, file);
    if (holder === null) return;
    if (holder.command === "npm run dev") throw new Error(heldText(holder, file));
    if (told !== holder.pid)
      console.log(`waiting for ${holder.command} (process ${holder.pid}), which is building here`);
    told = holder.pid;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Returns a message: which process holds the lock, and what to do. */
export function heldText({ command, pid }: Holder, file = LOCK_FILE): string {
  return `"${command}" is running in this folder (process ${pid}) and writes the same files. Stop it first, or work in another copy of the folder. If process ${pid} is a different program, delete ${file}.`;
}

/**
 * Removes a lock whose process has ended. If another process has taken it meanwhile, puts it back.
 */
function discard(file: string, dead: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = readText(aside);
  if (taken !== null && taken !== dead) writeFileSync(file, taken, { flag: "wx" });
  rmSync(aside, { force: true });
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

function isFresh(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs < WRITING;
}
