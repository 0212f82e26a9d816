/**
 * Serves the site while it is written: whenever the content changes it is read and written anew, and the open pages
 * follow. A story with problems stays as it last was without; the problems are told here and over every page. Beside it
 * runs the process of the author panel (scripts/author).
 */
import { spawn } from "node:child_process";
import { askedPort, freePort } from "./author/dev-port.ts";
import { startAuthor } from "./author/start-author.ts";
import { NEXT } from "./next-command.ts";
import { LivePreview } from "./preview/live-preview.ts";

const args = process.argv.slice(2);
const asked = askedPort(args, process.env.PORT);
const port = asked ?? (await freePort());
const author = startAuthor(port);
const preview = new LivePreview(process.env.CONTENT_ROOT ?? "content");
preview.start();
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
    preview.stop();
    author.stop();
    next.kill(signal);
  });
}
next.on("exit", (code) => process.exit(code ?? 0));
