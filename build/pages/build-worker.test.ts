import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ATTR } from "../../lib/story/attributes.ts";
import { buildWorker } from "./build-worker.ts";

const out = mkdtempSync(join(tmpdir(), "worker-"));
const fonts = mkdtempSync(join(tmpdir(), "fonts-"));
afterAll(() => {
  for (const folder of [out, fonts]) rmSync(folder, { recursive: true });
});
writeFileSync(join(fonts, "serif.woff2"), "a");

const page = {
  entry: "/_script/story-1.js",
  mapModules: [],
  worker: "",
  parts: ["/_script/share-2.js"],
};
const site = {
  pages: new Map([
    ["index.html", '<!DOCTYPE html><html lang="en"><body>One</body></html>'],
    ["embed.html", `<!DOCTYPE html><html lang="en"><main ${ATTR.embed}="a"></main></html>`],
  ]),
  scripts: new Map([["en", { story: page }]]),
  fonts,
  isWanted: true,
};
const idOf = (pages: ReadonlyMap<string, string>) =>
  new RegExp(`^<!DOCTYPE html><html ${ATTR.build}="([0-9a-f]{16})"`).exec(
    pages.get("index.html") ?? "",
  )?.[1];
const worker = () => readFileSync(join(out, "sw.js"), "utf8");

test("pages and the worker have the same build, embeds none, and the worker knows the script's parts", async () => {
  const pages = await buildWorker(out, site);
  expect(worker()).toContain(`"${idOf(pages)}"`);
  expect(pages.get("embed.html")).toBe(site.pages.get("embed.html"));
  expect(worker()).toContain('"_script/story-1.js":["_script/share-2.js"]');
});

test("another text of a page and another font make another build, the same ones the same", async () => {
  const first = idOf(await buildWorker(out, site));
  expect(idOf(await buildWorker(out, site))).toBe(first);
  const edited = new Map([...site.pages, ["index.html", '<!DOCTYPE html><html lang="en">Two']]);
  expect(idOf(await buildWorker(out, { ...site, pages: edited }))).not.toBe(first);
  writeFileSync(join(fonts, "serif.woff2"), "b");
  expect(idOf(await buildWorker(out, site))).not.toBe(first);
});

test("where the site is not kept offline, pages name no build and the worker removes itself", async () => {
  expect(await buildWorker(out, { ...site, isWanted: false })).toEqual(site.pages);
  expect(worker()).toContain("unregister");
  expect(worker()).not.toContain("fetch");
});
