import { extraSubsets } from "@/lib/type/font-files.ts";
import type { Subset } from "@/lib/type/font-ranges.ts";
import { filePath } from "../../lib/publish/address.ts";

const known = new WeakMap<object, Subset[]>();

/**
 * The style sheets of the fonts that the texts of `of` need beyond those of every page; none for
 * English.
 */
export function FontSheets({ of }: { of: object }) {
  const subsets = known.get(of) ?? extraSubsets(textsOf(of));
  known.set(of, subsets);
  return subsets.map((subset) => (
    <link
      key={subset}
      rel="stylesheet"
      href={filePath(`/fonts/fonts-${subset}.css`)}
      precedence="fonts"
    />
  ));
}

/** All that is written in a value, in one text; positions, the most of a story, are left out. */
function textsOf(value: object): string {
  return JSON.stringify(value, (key, part) => (key === "coordinates" ? undefined : part));
}
