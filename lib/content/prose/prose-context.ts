import type { MapState } from "../../story/map-state.ts";
import type { Declared } from "../layer/references.ts";
import type { LinkTargets } from "../links/link-targets.ts";
import type { Report } from "../reading/problems.ts";
import type { Notes } from "./notes.ts";

/** What a chapter's prose is read against. */
export interface ProseContext {
  /** The chapter's file, as in messages. */
  file: string;
  report: Report;
  declared: Declared;
  links: LinkTargets;
  /** Whether the chapter is for readers already: then it leads to no draft. */
  isPublic: boolean;
  notes: Notes;
  /** Whether the story is in English: only then are dates told from other numbers. */
  isEnglish: boolean;
  language: string;
  /** What the map shows beside the words; null where that cannot be read. */
  map: MapState | null;
}
