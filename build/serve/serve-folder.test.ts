import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "./listen.ts";
import { serveFolder } from "./serve-folder.ts";

const FILES = [
  "index.html",
  "404.html",
  "delta/index.html",
  "delta/gauges/index.html",
  "embed/delta/gauges/index.html",
  "embed.js",
  "_script/story-1A2B3C4D.js",
];
let folder: string;
let servers: Server[];
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  servers = await listen(
    serveFolder({ folder, basePath: "/atlas", host: "localhost" }),
    "127.0.0.1",
    0,
  );
  port = servers.map((server) => (server.address() as AddressInfo).port)[0] ?? 0;
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Uses no `fetch`, which normalizes addresses and sets `Host` itself. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers }, (response) => {
      let text = "";
      response.on("data", (part) => (text += part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, text }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

test.each([
  "/atlas/",
  "/atlas/delta/",
  "/atlas/delta",
  "/atlas/delta/index.html",
  "/atlas/%64elta/gauges/",
  "/atlas/DELTA/",
  "/atlas//delta/",
  "//atlas/delta/",
  "/atlas/delta/./",
  "/atlas/embed/../delta/",
  "/atlas/embed/..%2fdelta/",
  "/atlas/embed/%2e%2e/delta/",
  "/atlas/%65mbed/..%2fdelta/gauges/",
  "/atlas/embed/delta/gone/",
  "/atlas/embed/",
  "/atlas/delta/%",
  "/delta/",
  "/atlas/delta./",
])("whatever %s is, no site may frame it", async (path) => {
  const { headers } = await get(path);
  expect(headers["content-security-policy"]).toBe("frame-ancestors 'none'");
});

test.each(["/atlas/embed/delta/gauges/", "/atlas/%65mbed/delta/gauges/"])(
  "%s is an embed, and any site may frame it",
  async (path) => {
    const { status, headers, text } = await get(path);
    expect([status, text]).toEqual([200, "embed/delta/gauges/index.html"]);
    expect(headers["content-security-policy"]).toBe("frame-ancestors *");
  },
);

test("caches keep a hashed file for a year, and a 404 not at all", async () => {
  const there = await get("/atlas/_script/story-1A2B3C4D.js");
  expect(there.headers["cache-control"]).toContain("max-age=31536000");
  const gone = await get("/atlas/_script/story-00000000.js");
  expect([gone.status, gone.headers["cache-control"], gone.text]).toEqual([
    404,
    "no-store",
    "404.html",
  ]);
});

test("a page of another site may load the embeds' script", async () => {
  const { headers } = await get("/atlas/embed.js");
  expect(headers["access-control-allow-origin"]).toBe("*");
});

test("a foreign name that points to this machine reads nothing", async () => {
  const rebound = await get("/atlas/", { Host: "evil.example" });
  expect(rebound.status).toBe(403);
  expect(rebound.text).toContain('expected localhost, 127.0.0.1 or [::1], found "evil.example"');
  for (const own of ["localhost:1", "[::1]:1", "127.0.0.1"])
    expect((await get("/atlas/", { Host: own })).status).toBe(200);
});

test("a port in use is an error that says what to do", async () => {
  await expect(listen(() => undefined, "127.0.0.1", port)).rejects.toThrow(
    `cannot listen at 127.0.0.1, port ${port}: another program uses it. Choose another port.`,
  );
});
