import { buildProseElement } from "../../../story/prose-elements.ts";
import { sourceMistake } from "../../layer/references.ts";
import { defineElement } from "./element-kind.ts";

/** `<Cite source="…" />`: the number of a source's note, after a claim. */
export const CITE = defineElement({
  place: "inline",
  content: { holds: "nothing" },
  attributes: { source: "required" },
  isLink: true,
  build({ attributes: { source }, refuse }, _content, { declared, notes }) {
    const mistake = sourceMistake(source, declared.sourceIds);
    if (mistake !== null) return refuse(mistake, "source");
    return [buildProseElement("Cite", { source, note: notes.number(source) })];
  },
});
