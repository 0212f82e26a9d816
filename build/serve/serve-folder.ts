import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { RequestListener, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import sirv from "sirv";
import { listHashed } from "../files/hashed-files.ts";
import { buildHeaders, headersFor } from "../pages/headers.ts";
import { listPageFolders } from "../pages/page-folders.ts";
import { isAllowedHost, refusalText } from "./allowed-host.ts";
import { compressTexts } from "./compressed.ts";

/** The folder to serve, and the options of the server. */
export interface ServedFolder {
  folder: string;
  /** Path that the folder is served under, without a slash at the end; empty at the root. */
  basePath: string;
  /** The address that the server listens at: it decides which `Host` is accepted. */
  host: string;
}

/**
 * Answers like a static host that reads `_headers`. The headers of an answer depend on the file,
 * never on the spelling of its address; no cache keeps a 404. The list of files is read once.
 */
export function serveFolder({ folder, basePath, host }: ServedFolder): RequestListener {
  const paths = listPaths(folder);
  const rules = buildHeaders({ folders: listPageFolders(folder), hashed: listHashed(folder) });
  const sendFile = sirv(folder, { etag: true, dotfiles: true });
  const sendCompressed = compressTexts(folder);
  const missing = join(folder, "404.html");

  function answerMissing(response: ServerResponse): void {
    for (const [name, value] of Object.entries(headersFor(rules, "/404.html")))
      response.setHeader(name, value);
    response.writeHead(404, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
    });
    response.end(existsSync(missing) ? readFileSync(missing) : "404");
  }

  return (request, response) => {
    if (!isAllowedHost(request.headers.host, host))
      return refuseHost(response, request.headers.host, host);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const path = decode((request.url ?? "/").split("?")[0] ?? "/");
    if (path !== null && path === basePath) {
      response.writeHead(308, { Location: `${basePath}/` }).end();
      return;
    }
    const file = path?.startsWith(`${basePath}/`)
      ? paths.get(path.slice(basePath.length))
      : undefined;
    if (file === undefined) return answerMissing(response);
    for (const [name, value] of Object.entries(headersFor(rules, file)))
      response.setHeader(name, value);
    if (sendCompressed(file, request, response)) return;
    request.url = encodeURI(file);
    sendFile(request, response, () => answerMissing(response));
  };
}

/** Refuses a request with a foreign `Host`. */
function refuseHost(response: ServerResponse, found: string | undefined, host: string): void {
  response.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(refusalText(found, host));
}

/**
 * Each path that the server answers, with the path of its file. A folder's is its page, with or
 * without the slash.
 */
function listPaths(folder: string): Map<string, string> {
  const paths = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!statSync(join(folder, name)).isFile()) continue;
    const path = `/${name.split(sep).join("/")}`;
    paths.set(path, path);
    if (!path.endsWith("/index.html")) continue;
    const page = path.slice(0, -"index.html".length);
    paths.set(page, path);
    if (page !== "/") paths.set(page.slice(0, -1), path);
  }
  return paths;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
