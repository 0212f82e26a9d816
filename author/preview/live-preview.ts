import { existsSync, readFileSync } from "node:fs";
import { printProblems } from "../../build/files/print-problems.ts";
import { fingerprint } from "./fingerprint.ts";
import { PictureDrawing } from "./picture-drawing.ts";
import { type ContentNow, PreviewContent } from "./preview-content.ts";
import { watchFolders } from "./watch-folders.ts";
import { writePreview } from "./write-preview.ts";

/** Wait in ms from a change until the content is read: editors write a file in several steps. */
const SETTLE = 40;

/** Wait in ms until a folder is read again in which a listed file was gone. */
const RETRY = 200;

/**
 * Time in ms that a new mistake must last before it is shown: a file may have been read half
 * written.
 */
const DOUBT = 250;

/**
 * Follows a content folder for the dev server: reads it at each change and writes the files of the
 * pages.
 */
export class LivePreview {
  readonly #root: string;
  readonly #content: PreviewContent;
  readonly #drawing: PictureDrawing;
  #unwatch: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Fingerprint of the folder as last read, its content, and the problems that are shown. */
  #read = "";
  #now: ContentNow | null = null;
  #shownProblems = "[]";

  constructor(root: string) {
    this.#root = root;
    this.#content = new PreviewContent(root);
    this.#drawing = new PictureDrawing(() => this.#write());
  }

  /** Writes the folder now, and again at every change until `stop`. */
  start(): void {
    this.#refresh(true);
    this.#unwatch = watchFolders(this.#root, () => this.#after(SETTLE, false));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#unwatch();
    this.#drawing.stop();
  }

  #after(milliseconds: number, isSure: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(isSure), milliseconds);
  }

  /** `isSure`: a mistake that is found now is not a half-written file. */
  #refresh(isSure: boolean): void {
    try {
      this.#follow(isSure);
    } catch (error) {
      // A file that was listed is gone: more changes are on their way.
      if (error instanceof Error && "code" in error && error.code === "ENOENT") {
        this.#after(RETRY, false);
        return;
      }
      // The pages stay as they are until the next change.
      console.error("preview: the content could not be shown.", error);
    }
  }

  #follow(isSure: boolean): void {
    const read = fingerprint(this.#root);
    if (read === this.#read) return;
    const now = this.#content.read();
    // A file that changed meanwhile may have been read half written.
    if (fingerprint(this.#root) !== read) {
      this.#after(SETTLE, false);
      return;
    }
    const problems = JSON.stringify(now.problems);
    const isNews = problems !== this.#shownProblems;
    if (isNews && now.problems.length > 0 && !isSure) {
      this.#after(DOUBT, true);
      return;
    }
    this.#read = read;
    this.#shownProblems = problems;
    this.#now = now;
    this.#write();
    if (isNews && now.problems.length > 0) printProblems(now.problems);
    else if (isNews) console.log("no problems any more");
    this.#drawing.start(now.stories.map(({ maps }) => maps));
  }

  #write(): void {
    if (this.#now === null) return;
    const manifest = "public/_pictures/manifest.json";
    writePreview(this.#now, existsSync(manifest) ? readFileSync(manifest, "utf8") : "");
  }
}
