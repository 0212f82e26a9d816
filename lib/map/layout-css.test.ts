import { expect, test } from "vitest";
import { expandMedia, layoutCss } from "./layout-css.ts";

test("a media query has its condition in place of the name", () => {
  expect(
    expandMedia("@media print, (--wide) {\n  .a {}\n}\n@media (--short) and (--narrow) {}"),
  ).toBe(
    "@media print, (min-width: 900px) and (min-height: 560px) {\n  .a {}\n}\n@media (max-height: 559.98px) and (max-width: 899.98px) {}",
  );
  expect(expandMedia("@media (--columns) {}")).toBe(
    "@media (min-width: 900px), (min-width: 560px) and (max-height: 559.98px) {}",
  );
});

test("what is no condition stays as it is", () => {
  const css = ":root { --wide: 1px } @media print { a { width: calc(var(--wide)) } }";
  expect(expandMedia(css)).toBe(css);
});

test("a name that no condition has is refused, and a list that is joined with another condition", () => {
  expect(() => expandMedia("@media (--wdie) {}")).toThrow("wide-figure");
  expect(() => expandMedia("@media (--tall) and (--high) {}")).toThrow("(--tall) alone expected");
});

test("the sizes are those of the layout", () => {
  expect(layoutCss()).toContain("--text-column: clamp(416px, 42vw, 640px);");
  expect(layoutCss()).toContain("--map-height: 42svh;");
  expect(layoutCss()).toContain("--below-map-height: 58svh;");
});
