import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { toHast } from "mdast-util-to-hast";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import styles from "./errors-page.module.css";

/**
 * The text of docs/errors.md, which explains each code of a problem; the code is the id of its
 * heading.
 */
export function ErrorsPage({ text }: { text: string }) {
  const tree = toHast(unified().use(remarkParse).use(remarkGfm).parse(text)) as Root;
  visit(tree, "element", (element) => {
    const [code] = element.children;
    if (element.tagName === "h3" && code?.type === "text") element.properties.id = code.value;
  });
  return <main className={styles.page}>{toJsxRuntime(tree, { Fragment, jsx, jsxs })}</main>;
}
