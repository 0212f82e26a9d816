import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFileMessage } from "vfile-message";
import { type DeepPlace, deepNode, deepSigns, TOO_DEEP } from "../reading/nesting.ts";
import type { Report } from "../reading/problems.ts";
import type { TextFile } from "../reading/text-file.ts";
import { excessEmphasis, TOO_MUCH_EMPHASIS } from "./emphasis-signs.ts";
import { mdxMistake, mdxPoint } from "./mdx-mistake.ts";
import { checkUnseen } from "./unseen-prose.ts";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * Parses prose to a tree; nothing in it is run. Null where an element or a brace is broken, or
 * something lies too deep.
 */
export function parseMdx(file: TextFile, prose: string, report: Report): Root | null {
  const tooDeep = (place: DeepPlace) => report({ file: file.file, ...place }, "", TOO_DEEP);
  const excess = excessEmphasis(prose);
  if (excess !== null) {
    report({ file: file.file, ...excess }, "", TOO_MUCH_EMPHASIS);
    return null;
  }
  const signs = deepSigns(prose);
  if (signs !== null) {
    tooDeep(signs);
    return null;
  }
  try {
    const tree = parser.parse(prose);
    const node = deepNode(tree);
    if (node !== null) {
      tooDeep(node);
      return null;
    }
    checkUnseen(tree, file.file, prose, report);
    return tree;
  } catch (error) {
    // The parser calls itself for what lies inside.
    if (error instanceof RangeError) {
      tooDeep({ line: 1, column: 1 });
      return null;
    }
    if (!(error instanceof VFileMessage)) throw error;
    report({ file: file.file, ...mdxPoint(error, prose) }, "", mdxMistake(error, prose));
    return null;
  }
}
