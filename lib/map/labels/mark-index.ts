import { mostOf } from "../../story/extremes.ts";
import { cellsOf } from "./grid.ts";
import { grow } from "./overlap.ts";
import type { Box, PlanePoint, View } from "./plane.ts";

/** Something round that no label covers: a dot or a mark. Radius in CSS px, outline included. */
export interface Disc {
  at: PlanePoint;
  radius: number;
}

/** A mark of a layer of points. */
export interface Mark extends Disc {
  isFilled: boolean;
}

/** The marks of a scene, found by where they lie. Built once per scene; it never changes. */
export class MarkIndex {
  readonly size: number;
  readonly #region: Box;
  readonly #cells: Mark[][] = [];
  /** Radius of the largest mark, in CSS px. */
  readonly #radius: number;
  /** Scale of the view that shows most: there a mark covers most of the plane. */
  readonly #scale: number;

  /** Most labels look for marks in `region`. */
  constructor(marks: readonly Mark[], views: readonly View[], region: Box) {
    this.size = marks.length;
    this.#region = region;
    this.#radius = Math.max(0, mostOf(marks.map(({ radius }) => radius)));
    this.#scale = Math.min(...views.map(({ scale }) => scale));
    for (const mark of marks) {
      for (const cell of cellsOf(boxAround(mark.at), region)) {
        const held = this.#cells[cell];
        if (held === undefined) this.#cells[cell] = [mark];
        else held.push(mark);
      }
    }
  }

  /**
   * Lists all marks that reach into a box of the plane in any view, each once and in no order, and
   * some beside them.
   */
  near(box: Box): Mark[] {
    return [...this.#cellsNear(box)].flatMap((cell) => this.#cells[cell] ?? []);
  }

  /** Is there a mark for which `test` holds, among those that `near` lists? */
  some(box: Box, test: (mark: Mark) => boolean): boolean {
    for (const cell of this.#cellsNear(box)) {
      if (this.#cells[cell]?.some(test)) return true;
    }
    return false;
  }

  /** Lists all marks that touch a disc in any view, as `near` does. */
  nearDisc({ at, radius }: Disc): Mark[] {
    return this.near(grow(boxAround(at), radius / this.#scale));
  }

  #cellsNear(box: Box): Iterable<number> {
    return cellsOf(grow(box, this.#radius / this.#scale), this.#region);
  }
}

function boxAround([x, y]: PlanePoint): Box {
  return { left: x, right: x, top: y, bottom: y };
}
