import { expect, test } from "vitest";
import { ATTR } from "../../lib/story/attributes.ts";
import { loadAhead } from "./load-ahead.ts";

/**
 * Runs the script of `loadAhead` in a page of this connection, with the reader's setting to save
 * data or without; returns the links that it adds.
 */
async function run(
  connection: { saveData: boolean } | undefined,
  isSaving = false,
): Promise<unknown[]> {
  const code = loadAhead({ modules: ["/map.js"], files: ["/worker.js"] }).slice(8, -9);
  const links: unknown[] = [];
  const document = {
    documentElement: {
      matches: (selector: string) => isSaving && selector === `[${ATTR.reading}~=saving]`,
    },
    head: { append: (link: unknown) => links.push(link) },
    createElement: () => ({}),
    querySelectorAll: () => [],
  };
  new Function("navigator", "document", "requestAnimationFrame", "setTimeout", code)(
    { connection },
    document,
    (work: () => void) => work(),
    (work: () => void) => work(),
  );
  await new Promise((resolve) => setImmediate(resolve));
  return links;
}

test("modules and files are loaded ahead at low priority, as fetch asks for them", async () => {
  const links = [
    { rel: "modulepreload", href: "/map.js", fetchPriority: "low", crossOrigin: "" },
    { rel: "preload", as: "fetch", href: "/worker.js", fetchPriority: "low", crossOrigin: "" },
  ];
  expect(await run(undefined)).toEqual(links);
  expect(await run({ saveData: false })).toEqual(links);
});

test("a reader who saves data loads no part of a map that will not be shown", async () => {
  expect(await run({ saveData: true })).toEqual([]);
  expect(await run(undefined, true)).toEqual([]);
  expect(await run({ saveData: false }, true)).toEqual([]);
});
