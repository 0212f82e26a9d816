import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFileMessage } from "vfile-message";
import { mdxMistake, mdxPoint } from "./mdx-mistake.ts";
import type { Report } from "./problems.ts";
import type { TextFile } from "./text-file.ts";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** Parses prose to a tree; nothing in it is run. Null where an element or a brace is broken. */
export function parseMdx(file: TextFile, prose: string, report: Report): Root | null {
  try {
    return parser.parse(prose);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const point = mdxPoint(error);
    report(
      { file: file.file, ...point },
      "",
      mdxMistake(error, prose.split("\n")[point.line - 1] ?? ""),
    );
    return null;
  }
}
