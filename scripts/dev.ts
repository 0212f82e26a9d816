/**
 * Serves the site while it is written: data is written anew whenever the content changes, and the open
 * page follows. A story with problems shows them in its place; the other pages stay up.
 */
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { printProblems } from "./print-problems.ts";
import { writeData } from "./write-data.ts";

/** How long in ms to wait after a change: editors write a file in several steps. */
const SETTLE = 80;

const root = process.env.CONTENT_ROOT ?? "content";

function refresh(): void {
  const problems = writeData(root);
  if (problems.length > 0) printProblems(problems);
}

refresh();
let timer: ReturnType<typeof setTimeout> | undefined;
watch(root, { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(refresh, SETTLE);
});
const next = spawn("npx", ["next", "dev", ...process.argv.slice(2)], { stdio: "inherit" });
next.on("exit", (code) => process.exit(code ?? 0));
