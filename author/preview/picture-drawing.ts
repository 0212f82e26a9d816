import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import type { StoryMaps } from "../../build/files/load-maps.ts";
import { spawnNode } from "./child-processes.ts";

/**
 * Time in ms without a change before pictures are drawn: the page that the editor looks at comes
 * first.
 */
const REST = 1500;

/** Input of the drawing process, from the project's root. */
const MAPS_FILE = ".next/preview-maps.json";

/**
 * Draws the pictures of all stories in a process of its own, since that takes longer than a page
 * may wait.
 */
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
    // Pictures are drawn from the full geometry.
    const drawn = maps.map(({ map, ...rest }) => ({ ...rest, map: { ...map, tileFolders: [] } }));
    writeFileSync(MAPS_FILE, JSON.stringify(drawn));
    const drawing = spawnNode([
      "--import",
      "tsx",
      join(import.meta.dirname, "dev-pictures.ts"),
      MAPS_FILE,
    ]);
    this.#process = drawing;
    try {
      if (drawing.pid !== undefined) setPriority(drawing.pid, constants.priority.PRIORITY_LOW);
    } catch {
      // On a system without priorities it runs at the usual one.
    }
    drawing.on("exit", (code) => {
      if (code === 0 && this.#process === drawing) this.#drawn();
    });
  }
}
