import type { MapState } from "../../../story/map-state.ts";
import type { Declared } from "../../layer/references.ts";
import type { LinkTargets } from "../../links/link-targets.ts";
import type { Report } from "../../reading/problems.ts";
import type { Notes } from "./notes.ts";

/** What the check of a chapter's prose needs to know of the chapter and of its story. */
export interface ProseContext {
  /** The chapter's file, as in messages. */
  file: string;
  report: Report;
  declared: Declared;
  links: LinkTargets;
  /** Whether readers can open the chapter. If so, it may not link to a draft. */
  isPublic: boolean;
  notes: Notes;
  /** Whether the story is in English. Only in English do we know dates from other numbers. */
  isEnglish: boolean;
  /** The story's language, as in `lang`. */
  language: string;
  /** What the map shows beside the words; null where that cannot be read. */
  map: MapState | null;
}
