import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import sirv from "sirv";
import { withoutScript } from "./without-script.ts";

/**
 * How long in ms after its page a font comes, as on a slow line: by then the page has long been
 * painted.
 */
const FONT_DELAY = 600;

/**
 * Serves a built site with or without script, its fonts late. Resolves to the address of its root
 * and a function that ends it.
 */
export async function serveVariant(
  folder: string,
  basePath: string,
  hasScript: boolean,
): Promise<{ root: string; end(): void }> {
  const files = sirv(folder, { dev: true });
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const inside = path.startsWith(basePath) ? path.slice(basePath.length) : path;
    request.url = inside;
    const page = join(folder, decodeURIComponent(inside), "index.html");
    if (inside.endsWith(".woff2")) await wait(FONT_DELAY);
    if (!inside.endsWith("/") || !existsSync(page) || !statSync(page).isFile()) {
      files(request, response, () => void response.writeHead(404).end());
      return;
    }
    const html = readFileSync(page, "utf8");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(hasScript ? html : withoutScript(html));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}${basePath}`,
    end() {
      server.close();
      server.closeAllConnections();
    },
  };
}
