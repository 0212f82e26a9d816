import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Drawn } from "./drawing-task.ts";

/** Writes all drawn cards into an exported site, each beside the page that it is of. */
export function writeCards(out: string, drawn: readonly Drawn[]): void {
  for (const { kind, story, id, made } of drawn) {
    if (kind !== "card") continue;
    const path = join(out, story, id, "card.png");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made);
  }
}
