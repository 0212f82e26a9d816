import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * A request as it arrived: what the browser wanted the file for says its `Sec-Fetch-Dest` header.
 */
export interface Request {
  /** Path without query. */
  path: string;
  /** "document", "script", "style", "font", "worker", "image", or "empty" for `fetch`. */
  dest: string;
  /** Bytes of the answer as sent, without headers; 0 where there is none. */
  bytes: number;
}

/** A running server. */
export interface SiteServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  /** Takes out the requests since it was last asked. */
  takeRequests(): Request[];
  close(): void;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Types that are packed already; gzip would only cost time. */
const PACKED = new Set([".woff2", ".png", ".jpg", ".webp", ".pbf"]);

interface Answer {
  body: Uint8Array;
  headers: Record<string, string>;
}

/**
 * Serves folders and pages on a free port of this machine. Everything is compressed alike, with
 * gzip at level 9, once, and kept in memory, so that neither disk nor compression is part of what
 * is timed.
 *
 * @param folders - folder by the path it is served under, which begins with a slash and has none at
 * its end
 * @param pages - content of further files by path; they win over the folders, and may be added
 * until they are requested
 */
export async function serveSite(
  folders: Readonly<Record<string, string>>,
  pages: ReadonlyMap<string, string | Uint8Array>,
): Promise<SiteServer> {
  const kept = new Map<string, Answer | null>();
  const answerTo = (path: string): Answer | null => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const page = pages.get(path);
    const found = page === undefined ? fromFolders(folders, path) : answer(path, Buffer.from(page));
    kept.set(path, found);
    return found;
  };
  let requests: Request[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/");
    const found = answerTo(path);
    const dest = String(request.headers["sec-fetch-dest"] ?? "empty");
    requests.push({ path, dest, bytes: found?.body.byteLength ?? 0 });
    // A tile without a file is empty: a map that does not know the story's tree asks for it, too.
    if (found === null) response.writeHead(path.endsWith(".pbf") ? 204 : 404).end();
    else response.writeHead(200, found.headers).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeRequests() {
      const taken = requests;
      requests = [];
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fromFolders(folders: Readonly<Record<string, string>>, path: string): Answer | null {
  for (const [mount, folder] of Object.entries(folders)) {
    if (!path.startsWith(`${mount}/`)) continue;
    const rest = normalize(path.slice(mount.length));
    const file = join(folder, rest.endsWith("/") ? `${rest}index.html` : rest);
    if (statSync(file, { throwIfNoEntry: false })?.isFile())
      return answer(file, readFileSync(file));
  }
  return null;
}

function answer(path: string, content: Uint8Array): Answer {
  const extension = path.endsWith("/") ? ".html" : extname(path);
  const packed = PACKED.has(extension);
  return {
    body: packed ? content : gzipSync(content, { level: 9 }),
    headers: {
      "content-type": TYPES[extension] ?? "application/octet-stream",
      ...(packed ? {} : { "content-encoding": "gzip" }),
      // A first visit may use what it has just loaded itself: the worker is fetched ahead, then
      // started.
      "cache-control": extension === ".html" ? "no-cache" : "public, max-age=31536000, immutable",
      "access-control-allow-origin": "*",
    },
  };
}
