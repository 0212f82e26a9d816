/**
 * Serves a build as a static host does: `npm run serve`, or `npm run serve -- <folder> <port>
 * --host <address>`. It listens on this machine alone unless `--host` says otherwise: `--host
 * 0.0.0.0` lets other machines in. Environment: PORT (3000), BASE_PATH (the one of the build).
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { askedHost } from "./asked-host.ts";
import { listen } from "./listen.ts";
import { reachableAddresses, reachText } from "./reachable.ts";
import { serveFolder } from "./serve-folder.ts";

try {
  const { host, rest } = askedHost(process.argv.slice(2), process.env);
  const { positionals } = parseArgs({ args: rest, allowPositionals: true });
  const folder = positionals[0] ?? "out";
  const port = Number(positionals[1] ?? process.env.PORT ?? 3000);
  const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");
  if (!existsSync(folder))
    throw new Error(`expected a folder "${folder}", found none. "npm run build" writes it.`);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(
      `expected a port from 1 to 65535, found "${positionals[1] ?? process.env.PORT}".`,
    );
  await listen(serveFolder({ folder, basePath, host }), host, port);
  const addresses = reachableAddresses(host, port, `${basePath}/`);
  console.log(`${folder} at ${addresses.join(" and ")} (${reachText(host)})`);
} catch (error) {
  console.error(`serve: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
