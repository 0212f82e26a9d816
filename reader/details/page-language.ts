/** The language of the story on the page, for dates. */
export function pageLanguage(): string {
  const story = document.querySelector("[data-story]")?.closest<HTMLElement>("[lang]");
  return story?.lang || document.documentElement.lang || "en";
}
