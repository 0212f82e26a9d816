import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function under(basePath: string) {
  // Another file may have loaded the module under another address.
  vi.resetModules();
  vi.stubEnv("BASE_PATH", basePath);
  return await import("./address.ts");
}

test("pages end in a slash, at the root of a host", async () => {
  const { pagePath } = await under("");
  expect([pagePath(), pagePath("s"), pagePath("s", "c")]).toEqual(["/", "/s/", "/s/c/"]);
});

test("pages and files stand under the base path, with or without a slash at its end", async () => {
  const { pagePath, embedPath, filePath } = await under("/news/");
  expect([pagePath(), pagePath("s"), embedPath("s", "c"), filePath("/fonts/fonts.css")]).toEqual([
    "/news/",
    "/news/s/",
    "/news/embed/s/c/",
    "/news/fonts/fonts.css",
  ]);
});

test("SITE_URL wins over the address in site.yaml", async () => {
  const { absoluteAddress } = await under("");
  expect(absoluteAddress("https://a.example", "/s/")).toBe("https://a.example/s/");
  vi.stubEnv("SITE_URL", "https://b.example/");
  expect(absoluteAddress("https://a.example", "/s/")).toBe("https://b.example/s/");
});
