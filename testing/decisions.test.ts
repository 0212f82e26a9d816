import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDER = "docs/decisions";
const read = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const decisions = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));

test("every decision has the same form of heading and sections", () => {
  expect(decisions.length).toBeGreaterThan(0);
  for (const name of decisions) {
    const text = read(name);
    expect(text, name).toMatch(new RegExp(`^# ${name.slice(0, 4)}\\. [A-Z\`].+\n`));
    const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(sections.slice(0, 3), name).toEqual(["Decision", "Why", "Cost"]);
    expect(["", "Not chosen"], name).toContain(sections.slice(3).join());
  }
});

test("decisions are numbered without a gap, and the index lists each under its title", () => {
  const index = read("README.md");
  for (const [i, name] of decisions.entries()) {
    const number = String(i + 1).padStart(4, "0");
    expect(name).toMatch(new RegExp(`^${number}-`));
    const title = /^# \d{4}\. (.+)$/m.exec(read(name))?.[1];
    expect(index).toContain(`| [${number}](${name}) | ${title} |`);
  }
});
