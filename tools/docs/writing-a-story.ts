import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The project's folder. */
export const ROOT = join(import.meta.dirname, "../..");

/** The page for editors. */
export const PAGE = readFileSync(join(ROOT, "docs/writing-a-story.md"), "utf8");

/** Heading of its part that goes from nothing to a published story. */
export const WALK = "From nothing to a published story";
