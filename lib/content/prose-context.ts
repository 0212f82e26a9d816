import type { Notes } from "./notes.ts";
import type { Report } from "./problems.ts";
import type { Declared } from "./references.ts";

/** What a chapter's prose is read against. */
export interface ProseContext {
  /** The chapter's file, as in messages. */
  file: string;
  report: Report;
  declared: Declared;
  /** Ids of all chapters and waypoints of the story: what a link may point to. */
  ids: ReadonlySet<string>;
  notes: Notes;
  /** Whether the story is in English: only then are dates told from other numbers. */
  isEnglish: boolean;
}
