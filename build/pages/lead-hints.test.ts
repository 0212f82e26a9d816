import { expect, test } from "vitest";
import { leadHints } from "./lead-hints.ts";

const VIEWPORT = '<meta name="viewport" content="width=device-width"/>';

test("each address is loaded ahead once, first of all after the viewport, with all that the page says of it", () => {
  const copy = '<link rel="preload" href="/a.svg" as="image" media="print"/>';
  const own = '<link rel="preload" as="image" href="/a.svg" fetchPriority="high" media="print"/>';
  const other = '<link rel="preload" as="image" href="/b.svg"/>';
  expect(leadHints(`<head>${VIEWPORT}${copy}<title>A</title>${own}${other}</head>`)).toBe(
    `<head>${VIEWPORT}${own}${other}<title>A</title></head>`,
  );
});
