import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listForeign } from "./made-files.ts";

/**
 * Has a finished site take the place of the last one. Up to the last moment the last one is
 * complete at its place; a build that is killed between the two renamings leaves it beside, where
 * `recoverOutput` finds it. Throws where the folder cannot be renamed, as one that is a disk of its
 * own; the last one is then back in its place.
 */
export function replaceOutput(stage: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  const fresh = beside(out, "new");
  const last = beside(out, "last");
  try {
    renameSync(stage, fresh);
  } catch (error) {
    if (!hasCode(error, "EXDEV")) throw error;
    cpSync(stage, fresh, { recursive: true });
  }
  const hadLast = existsSync(out);
  try {
    if (hadLast) renameSync(out, last);
    renameSync(fresh, out);
  } catch (error) {
    if (hadLast && !existsSync(out)) renameSync(last, out);
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

/**
 * Puts back the last site that a killed build left beside its place, and removes what else such
 * builds left there. Only the holder of the lock may call it.
 */
export function recoverOutput(out: string): void {
  if (!existsSync(dirname(out))) return;
  for (const name of readdirSync(dirname(out))) {
    const path = join(dirname(out), name);
    const kind = ["last", "new"].find((each) => name.startsWith(`.${basename(out)}.${each}-`));
    if (kind === "last" && !existsSync(out)) renameSync(path, out);
    // A copy that was not finished holds nothing else; the last site was checked before it was
    // moved there.
    else if (kind === "new" || (kind === "last" && listForeign(path).length === 0))
      rmSync(path, { recursive: true });
  }
}

function beside(out: string, kind: "new" | "last"): string {
  return join(dirname(out), `.${basename(out)}.${kind}-${process.pid}`);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
