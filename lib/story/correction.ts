/** A mistake that was mended after the story was published. */
export interface Correction {
  /** ISO day on which it was mended. */
  date: string;
  /** Id of the chapter it concerns; null where it concerns the whole story. */
  chapter: string | null;
  /** What stood there, and what stands there now. */
  text: string;
}
