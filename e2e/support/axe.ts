import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in a part of the page, with all its rules, good practice included: the rule, then the places. */
export async function violations(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(
    (part) =>
      (window as unknown as { axe: { run(part: string): Promise<AxeResults> } }).axe.run(part),
    part,
  );
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}
