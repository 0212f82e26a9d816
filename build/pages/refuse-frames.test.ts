import { expect, test } from "vitest";
import { ATTR } from "../../lib/story/attributes.ts";
import { refuseFrames } from "./refuse-frames.ts";

const page = (main: string) =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/><link rel="stylesheet" href="/a.css"/></head><body>${main}</body></html>`;

test("a page refuses frames before it loads anything", () => {
  const html = refuseFrames(page(`<main ${ATTR.story}="delta"></main>`));
  const script = html.indexOf("<script>if(self!==top)");
  expect(script).toBeGreaterThan(html.indexOf("charSet"));
  expect(script).toBeLessThan(html.indexOf("<link"));
});

test("an embed may be framed", () => {
  const embed = page(`<main class="a" ${ATTR.embed}="gauges"></main>`);
  expect(refuseFrames(embed)).toBe(embed);
});
