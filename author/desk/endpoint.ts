import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AuthorDesk } from "./author-desk.ts";
import type { PanelFiles } from "./build-panel.ts";
import { type Allowed, guard, MAX_REQUEST } from "./guards.ts";
import { isDeeper, MAX_DEPTH } from "./json-depth.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";

/** Header of a request that carries the token. */
const TOKEN = "x-author-token";

const MIME: Readonly<Record<string, string>> = {
  "/panel.js": "text/javascript; charset=utf-8",
  "/panel.css": "text/css; charset=utf-8",
};

/** The services behind the endpoint. */
export interface EndpointParts {
  desk: AuthorDesk;
  panel: PanelFiles;
  origins: readonly string[];
  token: string;
}

/** Creates the author panel's endpoint (docs/internal-hooks.md). It does not listen yet. */
export function createEndpoint(parts: EndpointParts): Server {
  const server = createServer((request, response) => {
    const { path, query } = addressOf(request);
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const allowed: Allowed = { port, origins: parts.origins, token: parts.token };
    const { host, origin, "content-type": type, [TOKEN]: sent } = request.headers;
    const token = typeof sent === "string" ? sent : query.get("token");
    const refusal = guard({ method: request.method, path, host, origin, token, type }, allowed);
    if (refusal !== null) return answer(response, refusal.status, { problems: refusal.problems });
    response.setHeader("Access-Control-Allow-Origin", origin ?? "");
    response.setHeader("Vary", "Origin");
    if (request.method === "OPTIONS") return answerPreflight(response);
    if (request.method === "GET") return sendFile(response, path, parts.panel);
    void answerQuestion(request, response, path, parts.desk);
  });
  return server;
}

function addressOf(request: IncomingMessage): { path: string; query: URLSearchParams } {
  const [path = "/", query = ""] = (request.url ?? "/").split("?");
  return { path, query: new URLSearchParams(query) };
}

function answerPreflight(response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Methods", "POST");
  response.setHeader("Access-Control-Allow-Headers", `content-type, ${TOKEN}`);
  response.writeHead(204).end();
}

function sendFile(response: ServerResponse, path: string, panel: PanelFiles): void {
  response.writeHead(200, headersOf(MIME[path] ?? ""));
  response.end(path === "/panel.css" ? panel.css : panel.js);
}

async function answerQuestion(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  desk: AuthorDesk,
): Promise<void> {
  try {
    const sent = await readJson(request);
    const result = "problems" in sent ? sent : ask(desk, path, sent.data);
    if (isRefusal(result)) answer(response, result.status, { problems: result.problems });
    else answer(response, 200, result);
  } catch (error) {
    console.error(error);
    answer(response, 500, { problems: [brokenBy(error)] });
  }
}

function ask(desk: AuthorDesk, path: string, data: unknown): object {
  if (path === "/preview") return desk.preview(data);
  return path === "/write" ? desk.write(data) : desk.pick(data);
}

/** Stops reading early: refuses a request that is too long before its end arrives. */
async function readJson(request: IncomingMessage): Promise<{ data: unknown } | Refusal> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REQUEST)
      return refuse(413, {
        place: "request",
        expected: `at most ${MAX_REQUEST} bytes`,
        found: "more",
        hint: "A change to one map is far smaller than this.",
      });
    chunks.push(chunk);
  }
  const data = parse(Buffer.concat(chunks).toString("utf8"));
  if (data === undefined)
    return refuse(400, {
      place: "request",
      expected: "JSON",
      found: "other data",
      hint: "docs/internal-hooks.md lists the requests.",
    });
  if (isDeeper(data, MAX_DEPTH))
    return refuse(400, {
      place: "request",
      expected: `at most ${MAX_DEPTH} levels of lists and objects`,
      found: "more",
      hint: "docs/internal-hooks.md lists the requests.",
    });
  return { data };
}

/** Undefined for a text that is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, headersOf("application/json; charset=utf-8"));
  response.end(JSON.stringify(body));
}

function headersOf(type: string): Record<string, string> {
  return { "Content-Type": type, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" };
}

function brokenBy(error: unknown) {
  return {
    place: "author panel",
    expected: "an answer",
    found: String(error),
    hint: "The dev server's terminal shows the details.",
  };
}
