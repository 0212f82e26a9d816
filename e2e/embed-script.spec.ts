import { expect, test } from "@playwright/test";
import { expectUnrolled, frameCode, openHostPage } from "./support/host-page.ts";
import { collectConsole } from "./support/story-page.ts";

const FIXTURE = `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}/atlas/`;
const map = `${FIXTURE}embed/danube-delta/the-delta/map/`;
const moduleFrom = (code: string) => `<script type="module">${code}</script>`;

for (const [how, code] of [
  ["a module script", `<script type="module" src="${FIXTURE}embed.js"></script>`],
  ["an import of a module", moduleFrom(`import "${FIXTURE}embed.js"`)],
  ["an import() that comes late", moduleFrom(`onload = () => import("${FIXTURE}embed.js?v=1")`)],
  ["a script of CORS", `<script async crossorigin src="${FIXTURE}embed.js"></script>`],
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

test("an embed in a shadow tree gets its height, also where a component brings the script along", {
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
    [map, `${FIXTURE}embed.js`],
  );
  const frame = page.locator("my-map iframe");
  await expect
    .poll(() => frame.evaluate((element) => element.style.height))
    .toMatch(/^[4-9]\d\dpx$/);
});
