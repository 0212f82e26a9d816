import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as layout from "../lib/map/layout.ts";
import { expandMedia, layoutCss } from "../lib/map/layout-css.ts";
import { listFiles, ROOT } from "./list-files.ts";

const styles = listFiles()
  .filter((path) => path.endsWith(".css") && !/^app\/(layout|theme)\.css$/.test(path))
  .map((path) => ({ path, css: readFileSync(join(ROOT, path), "utf8") }));

test("style sheets use the layout's conditions, and each has a meaning", () => {
  const named = styles.filter(({ css }) => expandMedia(css) !== css);
  expect(named.length).toBeGreaterThan(15);
});

test("no media query spells a limit of the layout", () => {
  const limits = [
    layout.COLUMNS_MIN_WIDTH,
    layout.SHORT_COLUMNS_MIN_WIDTH,
    layout.SHORT_HEIGHT,
    layout.FIGURE_WIDE_MIN_WIDTH,
  ].flatMap((limit) => [`${limit}px`, `${limit - 0.02}px`]);
  const spelled = styles.flatMap(({ path, css }) =>
    [...css.matchAll(/@media[^{;]*/g)]
      .filter(([query]) => limits.some((limit) => query.includes(` ${limit}`)))
      .map(([query]) => `${path}: ${query}`),
  );
  expect(spelled).toEqual([]);
});

test("no style sheet spells a size of the layout that has a unit of its own", () => {
  const values = [...layoutCss().matchAll(/: (\d+svh|clamp\([^)]*\));/g)].map(([, value]) => value);
  expect(values.length).toBe(3);
  const spelled = styles.flatMap(({ path, css }) =>
    values.filter((value) => css.includes(value ?? "")).map((value) => `${path}: ${value}`),
  );
  expect(spelled).toEqual([]);
});
