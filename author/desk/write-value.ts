import { stringify } from "yaml";
import type { Bounds, LngLat } from "../../lib/story/geography.ts";

/** Writes a text in one line, in quotes where YAML would read it as something else. */
export function writeText(text: string): string {
  return stringify([text], { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: false })
    .trim()
    .slice(1, -1);
}

/** Writes texts as `[a, b]`. */
export function writeTexts(texts: readonly string[]): string {
  return `[${texts.map(writeText).join(", ")}]`;
}

/** Writes numbers as `[1, 2]`. */
export function writeNumbers(numbers: Bounds | LngLat): string {
  return `[${numbers.join(", ")}]`;
}
