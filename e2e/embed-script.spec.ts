import { expect, test } from "@playwright/test";
import { embed } from "./support/embeds.ts";
import { FIRST, HOME, ORIGIN } from "./support/fixture-story.ts";
import { expectUnrolled, frameCode, openHostPage } from "./support/host-page.ts";
import { collectConsole } from "./support/story-page.ts";

const SITE = `${ORIGIN}${HOME}`;
const map = embed(FIRST, "map/");
const moduleFrom = (code: string) => `<script type="module">${code}</script>`;

for (const [how, code] of [
  ["a module script", `<script type="module" src="${SITE}embed.js"></script>`],
  ["an import of a module", moduleFrom(`import "${SITE}embed.js"`)],
  ["an import() that comes late", moduleFrom(`onload = () => import("${SITE}embed.js?v=1")`)],
  ["a script of CORS", `<script async crossorigin src="${SITE}embed.js"></script>`],
] as const) {
  test(`as ${how} of another site, the script gives an embed its height`, {
    tag: "@desktop",
  }, async ({ page }) => {
    const messages = collectConsole(page);
    await openHostPage(page, frameCode(map) + code);
    await expectUnrolled(page);
    expect(messages).toEqual([]);
  });
}

test("an embed in a shadow tree gets its height, also where a component loads the script", {
  tag: "@desktop",
}, async ({ page }) => {
  await openHostPage(page, "<my-map></my-map>");
  await page.evaluate(
    ([address, source]) => {
      const frame = `<iframe src="${address}" width="600" height="400" title="Map"></iframe>`;
      customElements.define(
        "my-map",
        class extends HTMLElement {
          connectedCallback() {
            const inner = document.createElement("div");
            inner.attachShadow({ mode: "open" }).innerHTML = frame;
            const script = document.createElement("script");
            script.src = source ?? "";
            this.attachShadow({ mode: "open" }).append(inner, script);
          }
        },
      );
    },
    [map, `${SITE}embed.js`],
  );
  const frame = page.locator("my-map iframe");
  await expect
    .poll(() => frame.evaluate((element) => element.style.height))
    .toMatch(/^[4-9]\d\dpx$/);
});
