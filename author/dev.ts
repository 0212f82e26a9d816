/**
 * Serves the site while it is written: whenever the content changes it is read and written anew,
 * and the open pages follow. A story with problems stays at its last version without any; the
 * problems are printed here and shown over every page. Beside it runs the process of the author
 * panel (author/desk). When it ends, for whatever reason, all that it started ends. It listens on
 * this machine alone: `npm run dev -- --host 0.0.0.0` lets other machines in.
 */
import type { ChildProcess } from "node:child_process";
import { NEXT } from "../build/files/next-command.ts";
import { heldText, tryLock } from "../build/output/work-lock.ts";
import { askedHost } from "../build/serve/asked-host.ts";
import { guardOptions } from "../build/serve/guard-options.ts";
import { listenAddresses, reachableAddresses } from "../build/serve/reachable.ts";
import { askedPort, freePort } from "./desk/dev-port.ts";
import { startAuthor } from "./desk/start-author.ts";
import { endProcess, spawnNode, whenEnding } from "./preview/child-processes.ts";
import { LivePreview } from "./preview/live-preview.ts";

/** What the command line asks for. */
async function readCommand() {
  const { host, rest: args } = askedHost(process.argv.slice(2), process.env);
  const holder = tryLock("npm run dev");
  if (holder !== null) throw new Error(heldText(holder));
  const [address = host] = listenAddresses(host);
  const asked = askedPort(args, process.env.PORT);
  const port = await freePort({ from: asked ?? undefined, address, isOnly: asked !== null });
  return { host, address, port, args: asked === null ? [...args, "-p", `${port}`] : args };
}

const { host, address, port, args } = await readCommand().catch((error: Error): never => {
  console.error(`dev: ${error.message}`);
  process.exit(1);
});

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
next = spawnNode([NEXT, "dev", ...args, "-H", address], {
  NEXT_TELEMETRY_DISABLED: "1",
  NODE_OPTIONS: await guardOptions(".next", process.env.NODE_OPTIONS),
  DEV_HOST: host,
  DEV_ORIGINS: reachableAddresses(host, port, "/")
    .map((url) => new URL(url).hostname)
    .join(),
  ...(script === null ? {} : { NEXT_PUBLIC_AUTHOR: script }),
});
next.on("exit", (code) => process.exit(code ?? 0));
