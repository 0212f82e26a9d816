/**
 * Serves the site while it is written: data is written anew whenever the content changes, and the open
 * page follows. A story with problems shows them in its place; the other pages stay up.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { NEXT } from "./next-command.ts";
import { printProblems } from "./print-problems.ts";
import { writeData } from "./write-data.ts";

/** How long in ms to wait after a change: editors write a file in several steps. */
const SETTLE = 80;

const root = process.env.CONTENT_ROOT ?? "content";

let drawing: ChildProcess | undefined;

function refresh(): void {
  const { problems } = writeData(root);
  if (problems.length > 0) printProblems(problems);
  drawing?.kill();
  drawing = spawn(process.execPath, ["--import", "tsx", join("scripts", "dev-pictures.ts")], {
    stdio: "inherit",
  });
}

refresh();
let timer: ReturnType<typeof setTimeout> | undefined;
watch(root, { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(refresh, SETTLE);
});
const next = spawn(process.execPath, [NEXT, "dev", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    drawing?.kill();
    next.kill(signal);
  });
}
next.on("exit", (code) => process.exit(code ?? 0));
