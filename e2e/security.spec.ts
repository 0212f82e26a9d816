import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { listPages } from "./support/built-page.ts";
import { OUT, PATH } from "./support/fixture-story.ts";
import { ready, spareMap } from "./support/story-page.ts";

test("every page forbids inline scripts but its own by hash, and eval", { tag: "@desktop" }, () => {
  for (const file of listPages(OUT)) {
    const html = readFileSync(join(OUT, file), "utf8");
    const policy =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy, file).toContain("default-src 'none'");
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts, file).toContain("'self'");
    expect(/style-src ([^;]*)/.exec(policy)?.[1], file).toMatch(/^'sha256-[^']+'$/);
    expect(policy, file).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    // A policy applies only to markup after it.
    const before = html.slice(0, html.indexOf("Content-Security-Policy"));
    expect(before, file).not.toMatch(/<(script|link)\b/);
  }
});

test("a script added after the build does not run", { tag: "@desktop" }, async ({ page }) => {
  await spareMap(page);
  await page.goto(PATH);
  await ready(page);
  const violation = page.evaluate(
    () =>
      new Promise((done) =>
        document.addEventListener("securitypolicyviolation", (e) => done(e.effectiveDirective)),
      ),
  );
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
  });
  expect(await violation).toBe("script-src-elem");
  expect(await page.evaluate(() => "injected" in window)).toBe(false);
});

test("the server's headers forbid framing and sniffing, and keep the address from leaking", {
  tag: "@desktop",
}, async ({ request }) => {
  const headers = (await request.get(PATH)).headers();
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBeTruthy();
});
