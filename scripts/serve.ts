/**
 * Serves a build as a static host does: `npm run serve`, or `npm run serve -- <folder> <port>`.
 * Environment: PORT (3000), BASE_PATH (the one of the build).
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { compressTexts } from "./compressed.ts";
import { buildHeaders, headersFor } from "./headers.ts";
import { listPageFolders } from "./page-folders.ts";

const folder = process.argv[2] ?? "out";
const port = Number(process.argv[3] ?? process.env.PORT ?? 3000);
const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");

if (!existsSync(folder)) {
  console.error(`serve: a folder "${folder}" expected, none found. "npm run build" writes it.`);
  process.exit(1);
}
const headers = buildHeaders(listPageFolders(folder));
const missing = join(folder, "404.html");
const files = sirv(folder, { etag: true });
const sendCompressed = compressTexts(folder);

function answerMissing(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
  response.end(existsSync(missing) ? readFileSync(missing) : "404");
}

const server = createServer((request, response) => {
  const [path = "/", query] = (request.url ?? "/").split("?");
  const inside = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : null;
  for (const [name, value] of Object.entries(headersFor(headers, inside ?? "/"))) {
    response.setHeader(name, value);
  }
  if (path === basePath) {
    response.writeHead(308, { Location: `${basePath}/` });
    response.end();
    return;
  }
  if (inside === null) return answerMissing(response);
  if (sendCompressed(inside, request, response)) return;
  request.url = query === undefined ? inside : `${inside}?${query}`;
  files(request, response, () => answerMissing(response));
});
server.listen(port, () => console.log(`${folder} at http://localhost:${port}${basePath}/`));
