import { timingSafeEqual } from "node:crypto";
import { type Refusal, refuse } from "./refusal.ts";

/**
 * The parts of a request that decide whether it is accepted; undefined or null where it lacks one.
 */
export interface DeskRequest {
  method: string | undefined;
  /** Without query. */
  path: string;
  host: string | undefined;
  origin: string | undefined;
  token: string | null;
  type: string | undefined;
}

/** The values that an accepted request has. */
export interface Allowed {
  /** Port of the endpoint itself. */
  port: number;
  /** Of the dev server's pages: scheme, host and port. */
  origins: readonly string[];
  token: string;
}

/** Largest request in bytes; a change of a map is far smaller. */
export const MAX_REQUEST = 16_384;

/** Largest chapter in bytes. */
export const MAX_CHAPTER = 1_048_576;

/** The paths of requests, and their methods. */
export const PATHS: Readonly<Record<string, "GET" | "POST">> = {
  "/panel.js": "GET",
  "/panel.css": "GET",
  "/preview": "POST",
  "/write": "POST",
  "/pick": "POST",
};

/**
 * The reason why a request is refused; null where it is accepted. The check of `Host` keeps out
 * foreign names that point to this machine, that of `Origin` keeps out pages of other sites, and
 * the token keeps out other programs on this machine.
 */
export function guard(request: DeskRequest, { port, origins, token }: Allowed): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.host ?? ""))
    return refused(403, "Host", hosts.join(" or "), request.host, OWN_PAGE);
  if (!origins.includes(request.origin ?? ""))
    return refused(403, "Origin", origins.join(" or "), request.origin, OWN_PAGE);
  const method = Object.hasOwn(PATHS, request.path) ? PATHS[request.path] : undefined;
  if (method === undefined)
    return refused(404, "path", Object.keys(PATHS).join(", "), request.path, SEE_CONTRACT);
  // A browser sends a preflight request before one with a token.
  if (request.method === "OPTIONS") return null;
  if (request.method !== method)
    return refused(405, "method", method, request.method, SEE_CONTRACT);
  if (!isSame(request.token ?? "", token))
    return refused(
      401,
      "token",
      "this run's token",
      request.token === null ? undefined : "another",
      RELOAD,
    );
  if (method === "POST" && request.type !== "application/json")
    return refused(415, "Content-Type", "application/json", request.type, SEE_CONTRACT);
  return null;
}

const OWN_PAGE = "Open the page at the address that `npm run dev` prints.";
const SEE_CONTRACT = "docs/internal-hooks.md lists the requests.";
const RELOAD = "The dev server has restarted: reload the page.";

function refused(
  status: number,
  place: string,
  expected: string,
  found: string | undefined,
  hint: string,
): Refusal {
  return refuse(status, { place, expected, found: found ?? "none", hint });
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
