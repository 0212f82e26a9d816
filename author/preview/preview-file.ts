import type { ManifestEntry } from "../../lib/picture/locator/locator-files.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";

/** A problem with the lines around it, from its file as it was read. */
export interface ShownProblem extends Problem {
  /**
   * The line of the problem and one on either side, numbered; empty where the file has no lines.
   */
  excerpt: string;
}

/** A story as the dev server shows it: its last version without a problem. */
export interface PreviewStory {
  story: Story;
  map: ManifestEntry;
  /**
   * For each chapter that was renamed or removed while the server ran: the id of the chapter to
   * open instead.
   */
  moved: Record<string, string>;
}

/** The content as the dev server shows it. */
export interface Preview {
  /** The last site without a problem; null where there was none yet. */
  site: Site | null;
  /**
   * By id, the last version of each that had no problem; stories that never had one are left out.
   */
  stories: Record<string, PreviewStory>;
  /** All problems of the content now. */
  problems: ShownProblem[];
}

/** Where author/dev.ts writes the preview for the pages, from the project's root. */
export const PREVIEW_FILE = ".next/preview.json";
