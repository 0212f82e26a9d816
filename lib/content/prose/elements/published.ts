import type { ElementContent } from "hast";
import { buildProseElement } from "../../../story/prose-elements.ts";
import { sourceMistake } from "../../layer/references.ts";
import { defineElement } from "./element-kind.ts";
import { figureMistake } from "./published-figure.ts";

/**
 * `<Published source="…">1,200</Published>`: a figure as its source prints it, with the number of
 * the source's note.
 */
export const PUBLISHED = defineElement({
  place: "inline",
  content: { holds: "words", hint: "Put the figure there, as the source prints it." },
  attributes: { source: "required" },
  isLink: true,
  build({ attributes: { source }, refuse }, words, { declared, notes }) {
    const mistake = sourceMistake(source, declared.sourceIds);
    if (mistake !== null) return refuse(mistake, "source");
    // Without a readable sources.yaml no source lists any figures.
    if (declared.sourceIds !== null) {
      const printed = words.map(textOf).join("");
      const wrong = figureMistake(printed, source, declared.figures.get(source));
      if (wrong !== null) refuse(wrong);
    }
    return [buildProseElement("Published", { source, note: notes.number(source) }, words)];
  },
});

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
