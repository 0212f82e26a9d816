/**
 * Takes all steps of docs/writing-a-story.md in a fresh copy, nothing left out: it installs, and
 * builds the site. The unit tests take the same steps without these two.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFreshCopy } from "./fresh-copy.ts";
import { readSteps } from "./read-steps.ts";
import { walk } from "./walk.ts";
import { PAGE, ROOT, WALK } from "./writing-a-story.ts";

/** Pages that the site must then have, and words that stand on them. */
const PAGES: Record<string, string> = {
  "out/island/index.html": "The divided island",
  "out/island/beginning/index.html": "A canal through the island",
  "out/island/wells/index.html": "Water along the canal",
  "out/index.html": "The divided island",
};

const folder = writeFreshCopy(ROOT);
try {
  const steps = readSteps(PAGE, WALK);
  for (const step of steps) {
    console.log(`step ${step.number} of ${steps.length}`);
    walk([step], folder);
  }
  for (const [page, words] of Object.entries(PAGES)) {
    if (!readFileSync(join(folder, page), "utf8").includes(words)) {
      throw new Error(`${page}: "${words}" expected`);
    }
  }
  console.log("docs/writing-a-story.md leads to a published story");
} finally {
  rmSync(folder, { recursive: true });
}
