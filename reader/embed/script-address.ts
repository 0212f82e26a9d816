/**
 * Returns the absolute address of the running script, `https://…/embed.js`; undefined where none is
 * found. `script` is `document.currentScript`, which is null in a module and in a shadow tree. A
 * classic script has no `import.meta` either: there a stack trace names the file, in every browser.
 */
export function scriptAddress(
  script: HTMLOrSVGScriptElement | null,
  stack: string | undefined,
): string | undefined {
  if (script === null) return /https?:\S*?\/embed\.js/.exec(`${stack}`)?.[0];
  return (script as HTMLScriptElement).src;
}
