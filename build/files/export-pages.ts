import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { NEXT } from "./next-command.ts";

/**
 * Ends Next with the build that started it, were that killed: it would go on writing where the next
 * build writes. Not for the processes that Next itself starts, which end with it.
 */
const END_TOGETHER = `data:text/javascript,${encodeURIComponent('process.execArgv.length=0;process.on("disconnect",()=>process.exit(1))')}`;

/** Has Next export all pages into a folder under the project's root. Throws where it fails. */
export async function exportPages(folder: string, drafts: boolean): Promise<void> {
  // Types that a dev server left behind name routes of another build.
  rmSync(".next/dev/types", { recursive: true, force: true });
  const next = spawn(process.execPath, ["--import", END_TOGETHER, NEXT, "build"], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      OUT: folder,
      DRAFTS: drafts ? "1" : "",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  const status = await new Promise((resolve) => next.once("exit", resolve));
  if (status !== 0) throw new Error(`Next exited with status ${status}`);
}
