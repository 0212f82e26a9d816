import { ATTR } from "../../lib/story/attributes.ts";

/** Paper is light: while the page is printed its figures have no dark pictures, whatever the reader's system says. */
export function printLightPictures(story: HTMLElement, signal: AbortSignal): void {
  const dark = [...story.querySelectorAll<HTMLSourceElement>(`[${ATTR.storyPicture}] source`)].map(
    (source) => ({ source, media: source.media }),
  );
  const onPaper = () => {
    for (const { source } of dark) source.media = "not all";
  };
  const onScreen = () => {
    for (const { source, media } of dark) source.media = media;
  };
  window.addEventListener("beforeprint", onPaper, { signal });
  window.addEventListener("afterprint", onScreen, { signal });
}
