/** A class of a CSS module: the style sheets and markup of the page alone name it, no script. */
const MODULE_CLASS = /_?[\w-]{6}_[\w-]+/;
const IN_STYLES = new RegExp(`\\.(${MODULE_CLASS.source})`, "g");
const STYLE = /(<style>)([\s\S]*?)(<\/style>)/g;
const CLASSES = /(\sclass=")([^"]*)(")/g;

/**
 * Shortens the class names of CSS modules on a page to a letter or two, in its style element and
 * its markup alike: they are a tenth of a story's page.
 */
export function shortClasses(html: string): string {
  const known = new Map<string, string>();
  const shorten = (name: string) => {
    const short = known.get(name) ?? printLetters(known.size);
    known.set(name, short);
    return short;
  };
  const isModules = new RegExp(`^${MODULE_CLASS.source}$`);
  return html
    .replace(CLASSES, (_, start: string, names: string, end: string) => {
      const short = names.split(" ").map((name) => (isModules.test(name) ? shorten(name) : name));
      return start + short.join(" ") + end;
    })
    .replace(STYLE, (_, start: string, css: string, end: string) => {
      return start + css.replace(IN_STYLES, (_, name: string) => `.${shorten(name)}`) + end;
    });
}

/** 0 is "a", 25 "z", 26 "ba". */
function printLetters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : printLetters(Math.floor(index / 26)) + last;
}
