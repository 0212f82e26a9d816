import { ATTR } from "../../lib/story/attributes.ts";

const root = document.documentElement;

/** Applies settings, as `printSettings` writes them, to the page. */
export function applySettings(settings: string): void {
  root.setAttribute(ATTR.reading, settings);
  const [theme] = /\b(dark|light)\b/.exec(settings) ?? [];
  if (theme === undefined) root.removeAttribute(ATTR.theme);
  else root.setAttribute(ATTR.theme, theme);
  applyTheme();
}

/**
 * Has every picture of the page show the theme of `<html>`. The condition on the system's theme in
 * a `<source>` becomes one that always holds, or one that never does.
 */
export function applyTheme(): void {
  const theme = root.getAttribute(ATTR.theme);
  const condition = theme === null ? ": dark" : theme === "dark" ? "" : ": none";
  for (const source of document.querySelectorAll("source")) {
    const media = source.media.replace(/(scheme)[^)]*/, `$1${condition}`);
    if (media !== source.media) source.media = media;
  }
}
