import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FRAME_SIZE, MAP_FRAME_SIZE, printFrame, printScript } from "./print-frame.ts";

test("the code in docs/embedding.md is what the share menu has to copy", () => {
  const docs = readFileSync("docs/embedding.md", "utf8");
  const frames = [...docs.matchAll(/```html\n(<iframe .*)\n```/g)].map(([, code]) => code);
  const chapter = "https://example.org/embed/gaza-second-phase/the-held-half/";
  const title = "Behind a yellow line, a little over half the Strip";
  expect(frames).toEqual([
    printFrame(chapter, title, FRAME_SIZE),
    printFrame(`${chapter}map/`, title, MAP_FRAME_SIZE),
  ]);
  expect(docs).toContain(`\n${printScript("https://example.org/embed.js")}\n`);
});

test("whatever a title holds stays within the frame's attribute", () => {
  const html = printFrame("https://a.example/?a=1&b=2", `"><script>'</script>`, {
    width: 1,
    height: 2,
  });
  expect(html).toContain('src="https://a.example/?a=1&amp;b=2"');
  expect(html).toContain(`title="&quot;&gt;&lt;script&gt;'&lt;/script&gt;"`);
  expect(html.match(/</g)).toHaveLength(2);
});
