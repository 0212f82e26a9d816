import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listForeign } from "./made-files.ts";

/**
 * Replaces the last site with a finished one. The last one stays complete in its place until the
 * final moment. If the build is killed between the two renames, the last site lies beside its
 * place, where `recoverOutput` finds it. Throws where the folder cannot be renamed, such as a mount
 * point, after putting the last site back.
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
 * Puts back the last site, if a killed build left it beside its place, and removes everything else
 * that such builds left there. Only the holder of the lock may call it.
 */
export function recoverOutput(out: string): void {
  if (!existsSync(dirname(out))) return;
  for (const name of readdirSync(dirname(out))) {
    const path = join(dirname(out), name);
    const kind = ["last", "new"].find((each) => name.startsWith(`.${basename(out)}.${each}-`));
    if (kind === "last" && !existsSync(out)) renameSync(path, out);
    // An unfinished copy holds nothing else; the last site was checked before it was moved there.
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
