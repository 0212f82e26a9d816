import { splitList, splitRules } from "./style-rules.ts";

const CLASSES = /\sclass="([^"]*)"/g;
/** A class of a CSS module: only the page's own markup has it. */
const MODULE_CLASS = /\.(_?[\w-]{6}_[\w-]+)/g;
/** What a selector has only where it is something else, or in a list of which one is enough. */
const FUNCTION = /:(is|where|not|has)\(([^()]*)\)/g;
const CONDITIONAL = /^@(media|supports|layer|container)\b/;

/**
 * The rules of a style sheet that may apply to a page: not those of CSS modules of which the page
 * has no class. Rules of tags, attributes and global classes all stay.
 */
export function usedStyles(css: string, html: string): string {
  const classes = [...html.matchAll(CLASSES)].flatMap(([, names = ""]) => names.split(/\s+/));
  return keepRules(css, new Set(classes));
}

function keepRules(css: string, classes: ReadonlySet<string>): string {
  return splitRules(css)
    .map(({ prelude, body }) => {
      if (body === null) return `${prelude};`;
      const isConditional = CONDITIONAL.test(prelude);
      const kept = isConditional ? keepRules(body, classes) : body;
      if (kept === "") return "";
      if (prelude.startsWith("@")) return `${prelude}{${kept}}`;
      const selectors = splitList(prelude).filter((selector) => mayMatch(selector, classes));
      return selectors.length === 0 ? "" : `${selectors.join(",")}{${kept}}`;
    })
    .join("");
}

function mayMatch(selector: string, classes: ReadonlySet<string>): boolean {
  let matches = true;
  const outer = selector.replace(FUNCTION, (_, name: string, list: string) => {
    const isAny = name === "is" || name === "where";
    if (isAny && !splitList(list).some((part) => mayMatch(part, classes))) matches = false;
    return "";
  });
  return matches && [...outer.matchAll(MODULE_CLASS)].every(([, name = ""]) => classes.has(name));
}
