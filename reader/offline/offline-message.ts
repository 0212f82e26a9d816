/** What a page posts to the service worker. A worker of another build takes no notice. */
export interface OfflineMessage {
  /** `keep` has the story kept; `take-over` lets a new worker replace the old one. */
  kind: "keep" | "take-over";
  /** The build that the page is of. */
  build: string;
  /** Absolute address of the story's own page. */
  page: string;
  /** Absolute addresses of the files that the page has loaded. */
  files: string[];
}
