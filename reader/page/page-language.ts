import { ATTR } from "../../lib/story/attributes.ts";

/** The language of the story on the page, which may be another than the site's. */
export function pageLanguage(): string {
  const story = document.querySelector(`[${ATTR.story}], [${ATTR.embed}]`);
  return story?.closest<HTMLElement>("[lang]")?.lang || document.documentElement.lang;
}
