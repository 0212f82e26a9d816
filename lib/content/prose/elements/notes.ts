/**
 * The numbered notes of a chapter: one for each source, in the order in which the prose first names
 * them.
 */
export interface Notes {
  /** The number of a source's note, from 1. */
  number(source: string): number;
  /** Note n is `sources[n - 1]`. */
  sources: string[];
}

/** Builds the notes of a chapter, of which there are none yet. */
export function buildNotes(): Notes {
  const sources: string[] = [];
  return {
    sources,
    number(source) {
      if (!sources.includes(source)) sources.push(source);
      return sources.indexOf(source) + 1;
    },
  };
}
