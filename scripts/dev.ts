/**
 * Serves the site while it is written: whenever the content changes it is read and written anew, and the open pages
 * follow. A story with problems stays as it last was without; the problems are told here and over every page. Beside it
 * runs the process of the author panel (scripts/author). When it ends, for whatever reason, all that it started ends.
 */
import type { ChildProcess } from "node:child_process";
import { askedPort, freePort } from "./author/dev-port.ts";
import { startAuthor } from "./author/start-author.ts";
import { NEXT } from "./next-command.ts";
import { endProcess, spawnNode, whenEnding } from "./preview/child-processes.ts";
import { LivePreview } from "./preview/live-preview.ts";

const args = process.argv.slice(2);
const asked = askedPort(args, process.env.PORT);
const port = asked ?? (await freePort());
const author = startAuthor(port);
const preview = new LivePreview(process.env.CONTENT_ROOT ?? "content");
let next: ChildProcess | undefined;
whenEnding((signal) => {
  preview.stop();
  author.stop();
  if (next === undefined) process.exit(0);
  endProcess(next, signal);
});
preview.start();
const script = await author.script;
next = spawnNode([NEXT, "dev", ...args, ...(asked === null ? ["-p", `${port}`] : [])], {
  NEXT_TELEMETRY_DISABLED: "1",
  ...(script === null ? {} : { NEXT_PUBLIC_AUTHOR: script }),
});
next.on("exit", (code) => process.exit(code ?? 0));
