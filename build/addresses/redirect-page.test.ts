import { expect, test } from "vitest";
import { printRedirectPage } from "./redirect-page.ts";

const TARGET = `<!DOCTYPE html><html lang="de"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>Pegel &amp; Ufer</title><meta name="description" content="Wo."/><link rel="canonical" href="https://a.example/s/new/"/><link rel="next" href="https://a.example/s/x/"/><meta property="og:image" content="https://a.example/s/new/card.png?v=1"/><meta name="twitter:card" content="summary_large_image"/><script type="application/ld+json">{}</script></head><body><h1>Text</h1><meta property="og:fake" content="body"></body></html>`;

test("the page leads on, with script keeping what stands after #, without it by refresh", () => {
  const html = printRedirectPage(TARGET, "/atlas/s/new/");
  expect(html).toContain(
    '<noscript><meta http-equiv="refresh" content="0; url=/atlas/s/new/"></noscript>',
  );
  expect(html).toContain('<a href="/atlas/s/new/">Pegel &amp; Ufer</a>');
  expect(html).toMatch(/<script>location\.replace\([^<]*location\.hash\)<\/script>/);
});

test("its head is the new page's: title, description, canonical address and card, and no more", () => {
  const head = printRedirectPage(TARGET, "/s/new/").split("<noscript>")[0];
  expect(head).toBe(
    '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"/><title>Pegel &amp; Ufer</title><meta name="description" content="Wo."/><link rel="canonical" href="https://a.example/s/new/"/><meta property="og:image" content="https://a.example/s/new/card.png?v=1"/><meta name="twitter:card" content="summary_large_image"/>',
  );
});
