import { readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** Name endings of text files; fonts, images and tiles are compressed already. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  geojson: "application/geo+json; charset=utf-8",
  svg: "image/svg+xml",
};

/**
 * Answers requests for text files under `folder` with compressed content, as real hosts do. Returns
 * false where it did not answer. The list of files is read once, so no request can reach a file
 * outside of it.
 */
export function compressTexts(
  folder: string,
): (path: string, request: IncomingMessage, response: ServerResponse) => boolean {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    const path = `/${name.split(sep).join("/")}`;
    if (!statSync(file).isFile()) continue;
    files.set(path, file);
    if (path.endsWith("/index.html")) files.set(path.slice(0, -"index.html".length), file);
  }
  const bodies = new Map<string, Buffer>();
  return (path, request, response) => {
    const file = files.get(path);
    const type = TYPES[file?.split(".").at(-1) ?? ""];
    const takesGzip = String(request.headers["accept-encoding"] ?? "").includes("gzip");
    if (file === undefined || type === undefined || !takesGzip || request.headers.range)
      return false;
    const body = bodies.get(file) ?? gzipSync(readFileSync(file));
    bodies.set(file, body);
    response.writeHead(200, {
      "Content-Type": type,
      "Content-Encoding": "gzip",
      "Content-Length": body.length,
      Vary: "Accept-Encoding",
    });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}
