import { expect, test } from "vitest";
import { ATTR } from "../../lib/story/attributes.ts";
import { openOutside } from "./open-outside.ts";

test("links that lead out of an embed open a new page, those within it stay in place", () => {
  const html = `<main class="x" ${ATTR.embed}="gauges"><a href="#n-1">1</a><a class="y" href="/delta/">All</a></main>`;
  expect(openOutside(html)).toBe(
    `<main class="x" ${ATTR.embed}="gauges"><a href="#n-1">1</a><a target="_blank" class="y" href="/delta/">All</a></main>`,
  );
});

test("the links of any other page stay as they are", () => {
  const html = `<main ${ATTR.story}="delta"><a href="https://a.example/">All</a></main>`;
  expect(openOutside(html)).toBe(html);
});
