import type { LngLat } from "../../lib/story/geography.ts";
import type { Written } from "../desk/author-desk.ts";
import type { Picked } from "../desk/pick.ts";
import type { DeskProblem } from "../desk/refusal.ts";
import type { PagePlace } from "./page-place.ts";
import { WORDS } from "./strings.ts";
import type { WrittenView } from "./view.ts";

/** What of a waypoint is to change. */
export type PanelChange = Partial<WrittenView> & { fit?: unknown; show?: readonly string[] };

/** An answer, or what was wrong. */
export type Answer<T> = T | { problems: DeskProblem[] };

/** The panel's own process, as the address of its script names it. */
export class Endpoint {
  readonly #origin: string;
  readonly #token: string;

  /** `script` is the address that the panel was loaded from. */
  constructor(script: URL) {
    this.#origin = script.origin;
    this.#token = script.searchParams.get("token") ?? "";
  }

  /** Address of a file of the panel. */
  file(name: string): string {
    return `${this.#origin}/${name}?token=${this.#token}`;
  }

  preview(place: PagePlace, change: PanelChange): Promise<Answer<Written>> {
    return this.#ask("/preview", { ...named(place), change });
  }

  write(place: PagePlace, change: PanelChange, version: string): Promise<Answer<Written>> {
    return this.#ask("/write", { ...named(place), change, version });
  }

  pick(story: string, at: LngLat, metres: number): Promise<Answer<{ found: Picked[] }>> {
    return this.#ask("/pick", { story, at, metres });
  }

  /** Never rejects: a process that is gone is reported like any other failure. */
  async #ask<T>(path: string, body: unknown): Promise<Answer<T>> {
    try {
      const response = await fetch(this.#origin + path, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Author-Token": this.#token },
        body: JSON.stringify(body),
      });
      return (await response.json()) as Answer<T>;
    } catch (error) {
      const [expected, found] = ["an answer", String(error)];
      return { problems: [{ place: this.#origin, expected, found, hint: WORDS.gone }] };
    }
  }
}

/** A chapter's first waypoint has the chapter's id, and is the chapter's `map` in the file. */
function named({ story, chapter, waypoint }: PagePlace) {
  return { story, chapter: chapter.id, ...(waypoint === chapter.id ? {} : { waypoint }) };
}
