/** A mistake that was corrected after the story was published. */
export interface Correction {
  /** ISO day of the correction. */
  date: string;
  /** Id of the chapter it concerns; null where it concerns the whole story. */
  chapter: string | null;
  /** What was wrong, and what is right. */
  text: string;
}
