/**
 * Serves the site while it is written: data is written anew whenever the content changes, and the open
 * page follows. A story with problems shows them in its place; the other pages stay up. Beside it runs the process of
 * the author panel (scripts/author).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { askedPort, freePort } from "./author/dev-port.ts";
import { startAuthor } from "./author/start-author.ts";
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

const args = process.argv.slice(2);
const asked = askedPort(args, process.env.PORT);
const port = asked ?? (await freePort());
const author = startAuthor(port);
refresh();
let timer: ReturnType<typeof setTimeout> | undefined;
watch(root, { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(refresh, SETTLE);
});
const script = await author.script;
const next = spawn(
  process.execPath,
  [NEXT, "dev", ...args, ...(asked === null ? ["-p", `${port}`] : [])],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      ...(script === null ? {} : { NEXT_PUBLIC_AUTHOR: script }),
    },
  },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    drawing?.kill();
    author.stop();
    next.kill(signal);
  });
}
next.on("exit", (code) => process.exit(code ?? 0));
