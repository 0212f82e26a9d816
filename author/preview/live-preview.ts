import { existsSync, readFileSync } from "node:fs";
import { printProblems } from "../../build/files/print-problems.ts";
import { fingerprint } from "./fingerprint.ts";
import { PictureDrawing } from "./picture-drawing.ts";
import { type ContentNow, PreviewContent } from "./preview-content.ts";
import { watchFolders } from "./watch-folders.ts";
import { writePreview } from "./write-preview.ts";

/** How long in ms after a change until the content is read: editors write a file in several steps. */
const SETTLE = 40;

/** How long in ms until a folder is read again in which a file was gone that had been listed. */
const RETRY = 200;

/** How long in ms a new mistake must stand until it is told: a file may be read while it is half written. */
const DOUBT = 250;

/** Follows a content folder for the dev server: reads it at each change and writes what the pages show. */
export class LivePreview {
  readonly #root: string;
  readonly #content: PreviewContent;
  readonly #drawing: PictureDrawing;
  #unwatch: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was read last, and what is told of it. */
  #read = "";
  #now: ContentNow | null = null;
  #told = "[]";

  constructor(root: string) {
    this.#root = root;
    this.#content = new PreviewContent(root);
    this.#drawing = new PictureDrawing(() => this.#write());
  }

  /** Writes the folder as it stands, and again at every change until `stop`. */
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

  /** `isSure`: the mistakes that are found are no half-written files. */
  #refresh(isSure: boolean): void {
    try {
      this.#follow(isSure);
    } catch (error) {
      // A file that was there is gone: more changes are under way.
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
    // What has changed meanwhile may have been read by halves.
    if (fingerprint(this.#root) !== read) {
      this.#after(SETTLE, false);
      return;
    }
    const problems = JSON.stringify(now.problems);
    const isNews = problems !== this.#told;
    if (isNews && now.problems.length > 0 && !isSure) {
      this.#after(DOUBT, true);
      return;
    }
    this.#read = read;
    this.#told = problems;
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
