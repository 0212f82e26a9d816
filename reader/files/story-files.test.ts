import { afterEach, expect, test, vi } from "vitest";
import { StoryFiles } from "./story-files.ts";

afterEach(() => vi.unstubAllGlobals());

/** Serves these answers; returns the files and the paths of all requests so far. */
function serve(answers: Record<string, () => Response>) {
  const requests: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    const { pathname } = new URL(url);
    requests.push(pathname);
    return answers[pathname]?.() ?? new Response("", { status: 404 });
  });
  return { files: new StoryFiles("https://a.example/atlas", "/map.json"), requests };
}

const document = {
  waypoints: {},
  layers: [
    { id: "gauges", details: "/gauges.json" },
    { id: "ground", details: null },
  ],
};

test("the document and the details are fetched once, whoever needs them", async () => {
  const { files, requests } = serve({
    "/atlas/map.json": () => Response.json(document),
    "/atlas/gauges.json": () => Response.json({ id: "gauges" }),
  });
  await Promise.all([files.document(), files.document()]);
  expect(await files.details(["ground", "gauges"])).toEqual([{ id: "gauges" }]);
  await files.details(["gauges"]);
  expect(requests).toEqual(["/atlas/map.json", "/atlas/gauges.json"]);
});

test("a file that failed is fetched anew at the next call", async () => {
  let tries = 0;
  const { files } = serve({
    "/atlas/map.json": () =>
      tries++ === 0 ? new Response("", { status: 500 }) : Response.json(document),
  });
  await expect(files.document()).rejects.toThrow("answered 500");
  expect(await files.document()).toEqual(document);
});

test("other JSON in the document's place is no document, and is not kept", async () => {
  let tries = 0;
  const { files } = serve({
    "/atlas/map.json": () => Response.json(tries++ === 0 ? { message: "none" } : document),
  });
  await expect(files.document()).rejects.toThrow("a map document expected");
  expect(await files.document()).toEqual(document);
});
