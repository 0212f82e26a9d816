import type { ManifestEntry } from "../../lib/picture/locator/locator-files.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";

/** A problem with the lines of its file around it, as it stood when it was read. */
export interface ShownProblem extends Problem {
  /** The line that is meant and one on either side, with their numbers; empty where the file has no lines. */
  excerpt: string;
}

/** A story as the dev server shows it: the last version without a problem. */
export interface PreviewStory {
  story: Story;
  map: ManifestEntry;
  /** Where to find a chapter that was renamed or taken out while the server ran: by its id then, its id now. */
  moved: Record<string, string>;
}

/** What the dev server shows of a content folder. */
export interface Preview {
  /** The last site without a problem; null where there was none yet. */
  site: Site | null;
  /** By id, each as it last was without a problem; those that never were are left out. */
  stories: Record<string, PreviewStory>;
  /** All problems of the content as it stands now. */
  problems: ShownProblem[];
}

/** Where author/dev.ts writes the preview for the pages, from the project's root. */
export const PREVIEW_FILE = ".next/preview.json";
