import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Runs axe on a part of the page and returns the broken rules with their places. It runs all rules,
 * good practice included, or a single one where only its result can differ from a page that was
 * tested as a whole.
 */
export async function violations(page: Page, part = "html", rule?: string): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(
    ({ part, options }) =>
      (window as unknown as { axe: { run(...asked: unknown[]): Promise<AxeResults> } }).axe.run(
        part,
        options,
      ),
    { part, options: rule === undefined ? {} : { runOnly: { type: "rule", values: [rule] } } },
  );
  expect(results.passes.length).toBeGreaterThan(rule === undefined ? 10 : 0);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}
