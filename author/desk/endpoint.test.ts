import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { AuthorDesk } from "./author-desk.ts";
import { createEndpoint } from "./endpoint.ts";
import { MAX_REQUEST } from "./guards.ts";

const around = mkdtempSync(join(tmpdir(), "author-"));
const root = join(around, "content");
const FILE = join(root, "danube-delta/01-the-delta.mdx");
const ORIGIN = "http://localhost:3000";
const server = createEndpoint({
  desk: new AuthorDesk(root),
  panel: { js: "panel()", css: ".panel{}" },
  origins: [ORIGIN],
  token: "a-token",
});

beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
beforeEach(() => cpSync("e2e/fixtures/content", root, { recursive: true, force: true }));
afterAll(() => {
  server.close();
  rmSync(around, { recursive: true });
});

interface Sent {
  method?: string;
  path: string;
  /** Sends a string unchanged, and any other value as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Uses no `fetch`, which sets `Host` itself. */
function send({ method = "POST", path, body, headers = {} }: Sent): Promise<{
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        host: "127.0.0.1",
        method,
        path,
        headers: {
          Origin: ORIGIN,
          "X-Author-Token": "a-token",
          "Content-Type": "application/json",
          ...headers,
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part) => (text += part));
        response.on("end", () =>
          resolve({ status: response.statusCode, headers: response.headers, text }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(body === undefined || typeof body === "string" ? body : JSON.stringify(body));
  });
}

const MEADOW = { story: "danube-delta", chapter: "the-delta", waypoint: "the-meadow" };
const VIEW = { camera: { center: [29.1, 45.2], zoom: 9 } };

async function ask(path: string, body: unknown): Promise<Record<string, unknown>> {
  const { status, text } = await send({ path, body });
  return { status, ...(JSON.parse(text) as object) };
}

test("a change is previewed and then written, and the rest of the file stays unchanged", async () => {
  const before = readFileSync(FILE, "utf8");
  const shown = await ask("/preview", { ...MEADOW, change: VIEW });
  expect(shown).toMatchObject({
    status: 200,
    file: "content/danube-delta/01-the-delta.mdx",
    line: 15,
    yaml: "camera: { center: [29.1, 45.2], zoom: 9 }\nshow: [delta, flood-meadow, middle-channel]\n",
  });
  expect(readFileSync(FILE, "utf8")).toBe(before);
  const written = await ask("/write", { ...MEADOW, change: VIEW, version: shown.version });
  expect(written).toMatchObject({ status: 200, yaml: shown.yaml });
  expect(readFileSync(FILE, "utf8")).toBe(
    before.replace("center: [29.3, 45.29], zoom: 9.5", "center: [29.1, 45.2], zoom: 9"),
  );
  expect(readdirSync(join(root, "danube-delta")).filter((name) => name.includes("tmp"))).toEqual(
    [],
  );
});

test("a file that has changed since its preview is not written", async () => {
  const { version } = await ask("/preview", { ...MEADOW, change: VIEW });
  const other = `${readFileSync(FILE, "utf8")}\nMore.\n`;
  writeFileSync(FILE, other);
  const answer = await ask("/write", { ...MEADOW, change: VIEW, version });
  expect(answer).toMatchObject({
    status: 409,
    problems: [
      { place: "content/danube-delta/01-the-delta.mdx", hint: expect.stringContaining("again") },
    ],
  });
  expect(readFileSync(FILE, "utf8")).toBe(other);
});

test("a change that would cause a problem is refused with place and hint, and not written", async () => {
  const before = readFileSync(FILE, "utf8");
  const change = { fit: [0, 0, 1, 1], show: ["delta", "no-such-layer"] };
  const { version } = await ask("/preview", { ...MEADOW, change });
  const answer = await ask("/write", { ...MEADOW, change, version });
  expect(answer.status).toBe(422);
  expect(answer.problems).toEqual([
    expect.objectContaining({
      place: expect.stringMatching(
        /^content\/danube-delta\/01-the-delta\.mdx:16:\d+ waypoints\.the-meadow\.fit$/,
      ),
      hint: "Correct the position, or widen region in story.yaml.",
    }),
    expect.objectContaining({
      place: expect.stringMatching(/:17:\d+ waypoints\.the-meadow\.show\[1\]$/),
      found: '"no-such-layer"',
    }),
  ]);
  expect(readFileSync(FILE, "utf8")).toBe(before);
});

test("requests are checked: values, keys, JSON, size", async () => {
  const wrong = await ask("/preview", { ...MEADOW, change: { fit: [3, 2, 1, 0] } });
  expect(wrong).toMatchObject({ status: 400, problems: [{ place: "request fit" }] });
  const unknown = await ask("/preview", { ...MEADOW, change: { describe: "no" } });
  expect(unknown).toMatchObject({ status: 400, problems: [{ place: "request describe" }] });
  const both = await ask("/preview", { ...MEADOW, change: { ...VIEW, fit: "delta" } });
  expect(both).toMatchObject({ status: 400, problems: [{ place: "request camera" }] });
  const nothing = await ask("/write", null);
  expect(nothing.status).toBe(400);
  const long = await ask("/preview", { ...MEADOW, change: { fit: "x".repeat(MAX_REQUEST) } });
  expect(long.status).toBe(413);
});

test("deeply nested JSON is refused, wherever it is", async () => {
  const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  const waypoint = JSON.stringify(MEADOW).slice(1, -1);
  for (const [path, body] of [
    ["/preview", deep(8000)],
    ["/preview", `{${waypoint},"change":{"fit":${deep(7000)}}}`],
    ["/write", `{${waypoint},"change":${deep(7000)},"version":"0"}`],
    ["/pick", `{"story":"danube-delta","at":${deep(8000)},"metres":2000}`],
    ["/pick", `{"story":${deep(17)},"at":[0,0],"metres":1}`],
  ] as const) {
    expect(await ask(path, body), path).toMatchObject({
      status: 400,
      problems: [{ place: "request", expected: "at most 16 levels of lists and objects" }],
    });
  }
  // A value at the greatest allowed depth is checked like any other.
  const allowed = await ask("/pick", `{"story":${deep(15)},"at":[0,0],"metres":1}`);
  expect(allowed).toMatchObject({ status: 400, problems: [{ place: "request story" }] });
});

test("features at a position have the names that front matter accepts", async () => {
  const at = [29.66, 45.157];
  const answer = await ask("/pick", { story: "danube-delta", at, metres: 2000 });
  expect(answer.status).toBe(200);
  expect(answer.found).toContainEqual(expect.objectContaining({ name: "sulina", kind: "place" }));
  expect(answer.found).toContainEqual(expect.objectContaining({ name: "delta", kind: "area" }));
  const none = await ask("/pick", { story: "no-such-story", at, metres: 2000 });
  expect(none.status).toBe(404);
});

test("only the dev server's page receives the panel", async () => {
  const sent = await send({
    method: "GET",
    path: "/panel.js?token=a-token",
    headers: { "X-Author-Token": "" },
  });
  expect(sent.status).toBe(401);
  const byAddress = await send({ method: "GET", path: "/panel.js?token=a-token" });
  expect(byAddress).toMatchObject({ status: 200, text: "panel()" });
  expect(byAddress.headers["access-control-allow-origin"]).toBe(ORIGIN);
  const other = await send({
    method: "GET",
    path: "/panel.js?token=a-token",
    headers: { Origin: "http://evil.example" },
  });
  expect(other.status).toBe(403);
  expect(other.headers["access-control-allow-origin"]).toBeUndefined();
  const rebound = await send({ path: "/write", body: {}, headers: { Host: "evil.example" } });
  expect(rebound.status).toBe(403);
});

test("a chapter that is a link out of the content folder is neither previewed nor written", async () => {
  const outside = join(around, "01-secret.mdx");
  const text = readFileSync(FILE, "utf8");
  writeFileSync(outside, text);
  const link = join(root, "danube-delta/03-secret.mdx");
  symlinkSync(outside, link);
  const asked = { ...MEADOW, chapter: "secret", change: VIEW };
  for (const path of ["/preview", "/write"]) {
    const answer = await ask(path, asked);
    expect(answer).toMatchObject({
      status: 403,
      problems: [{ found: "a link that leads out of it" }],
    });
    expect(answer).not.toHaveProperty("yaml");
  }
  expect(readFileSync(outside, "utf8")).toBe(text);
  rmSync(link);
});

test("a written file keeps its mode", async () => {
  const { mode } = statSync(FILE);
  const { version } = await ask("/preview", { ...MEADOW, change: VIEW });
  await ask("/write", { ...MEADOW, change: VIEW, version });
  expect(statSync(FILE).mode).toBe(mode);
});
