import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import type { StoryMaps } from "../../build/files/load-maps.ts";
import { spawnNode } from "./child-processes.ts";

/** How long in ms the content must rest until its pictures are drawn: what the editor looks at comes first. */
const REST = 1500;

/** What the drawing process is handed, from the project's root. */
const MAPS_FILE = ".next/preview-maps.json";

/** Draws the pictures of all stories in a process of its own, since they take longer than a page may. */
export class PictureDrawing {
  readonly #drawn: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #process: ChildProcess | undefined;

  /** `drawn` is called when the pictures have been written. */
  constructor(drawn: () => void) {
    this.#drawn = drawn;
  }

  /** Begins anew with these stories, after a rest. */
  start(maps: readonly StoryMaps[]): void {
    this.stop();
    this.#timer = setTimeout(() => this.#draw(maps), REST);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#process?.kill();
    this.#process = undefined;
  }

  #draw(maps: readonly StoryMaps[]): void {
    writeFileSync(MAPS_FILE, JSON.stringify(maps));
    const drawing = spawnNode(["--import", "tsx", join("scripts", "dev-pictures.ts"), MAPS_FILE]);
    this.#process = drawing;
    try {
      if (drawing.pid !== undefined) setPriority(drawing.pid, constants.priority.PRIORITY_LOW);
    } catch {
      // A system that lets nobody change it draws at the usual one.
    }
    drawing.on("exit", (code) => {
      if (code === 0 && this.#process === drawing) this.#drawn();
    });
  }
}
