import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadStory } from "../../lib/content/load-story.ts";
import { ELEMENTS } from "../../lib/content/prose/elements/elements.ts";
import { memoryReader } from "../../lib/content/reading/reader.ts";
import { DRAWS, LAYER_COLORS } from "../../lib/story/layer.ts";
import { PLACE_KINDS } from "../../lib/story/place.ts";
import { isExhaustive } from "../../testing/exhaustive.ts";
import { writeFreshCopy } from "./fresh-copy.ts";
import { readSteps } from "./read-steps.ts";
import { walk } from "./walk.ts";
import { PAGE, ROOT, WALK } from "./writing-a-story.ts";

const steps = readSteps(PAGE, WALK);
const files = steps.flatMap(({ actions }) =>
  actions.flatMap((action) =>
    "file" in action ? [[action.file, action.text] as [string, string]] : [],
  ),
);

test("there are at most twelve steps, in order, and they end in a build", () => {
  expect(steps.length).toBeLessThanOrEqual(12);
  expect(steps.map(({ number }) => number)).toEqual(steps.map((_, i) => i + 1));
  expect(steps.at(-1)?.actions).toEqual([{ command: "npm run build" }]);
});

// npm run docs:test leaves nothing out. What the build is given here, the steps before it have checked.
test.runIf(isExhaustive)(
  "taken in a fresh copy, they end in a story of two chapters without problems",
  () => {
    const folder = writeFreshCopy(ROOT);
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
    try {
      walk(steps, folder, ["npm ci", "npm run build"]);
      const published = readFileSync(join(folder, "content/island/published.yaml"), "utf8");
      expect(published).toContain('chapters:\n  - "beginning"\n  - "wells"\nwaypoints:\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  300_000,
);

test("the names.yaml that the page shows passes the check", () => {
  const names = /```yaml\n(figures:[\s\S]*?)```/.exec(PAGE)?.[1] ?? "";
  const more = new Map([...files, ["content/island/names.yaml", names] as const]);
  expect(loadStory("content", "island", memoryReader(more))).toHaveProperty("story");
});

test("the page names all elements, draw kinds, colours and kinds of places", () => {
  for (const name of Object.keys(ELEMENTS)) expect(PAGE).toContain(`<${name} `);
  for (const draw of DRAWS) expect(PAGE).toContain(`\`${draw}\``);
  for (const name of [...LAYER_COLORS, ...PLACE_KINDS]) expect(PAGE).toContain(name);
});
