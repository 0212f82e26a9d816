import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { HOST_TYPES } from "./host-types.ts";

/** A host without any configuration for the site. */
export interface PlainHost {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  close(): void;
}

/** Ways in which a plain host may differ from most. */
export interface HostHabits {
  /** The type of a file; null for the usual type of its ending. */
  typeOf?(path: string): string | null;
  /**
   * Whether it leaves out names that begin with an underscore or a dot, as Jekyll does without a
   * `.nojekyll`.
   */
  isJekyll?: boolean;
}

/**
 * Serves a folder at a path like Debian's nginx with nothing configured but `root`: types by
 * ending, the page of a folder, `404.html`, repeated slashes merged, and none of the site's own
 * headers. It does not read `_headers`. A function returns the folder anew for each request.
 */
export async function servePlainly(
  folder: string | (() => string),
  basePath: string,
  { typeOf = () => null, isJekyll = false }: HostHabits = {},
): Promise<PlainHost> {
  const folderNow = typeof folder === "string" ? () => folder : folder;
  const server: Server = createServer((request, response) => {
    const folder = folderNow();
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = normalize(decodeURIComponent(pathname).replace(/\/+/g, "/"));
    const send = (status: number, file: string) => {
      const type = typeOf(file) ?? HOST_TYPES[extname(file).slice(1)] ?? "application/octet-stream";
      response.writeHead(status, { "Content-Type": type }).end(readFileSync(file));
    };
    const inside = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : null;
    const file = inside === null ? null : fileAt(folder, inside);
    const isDropped = isJekyll && inside !== null && /\/[_.]/.test(inside);
    if (file !== null && !isDropped) send(200, file);
    else send(404, join(folder, "404.html"));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fileAt(folder: string, path: string): string | null {
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? file : null;
}
