/**
 * Path the site is served under, without a slash at the end; empty at the root of a host. From
 * BASE_PATH.
 */
export const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");

/** Path of a file of the site (`/fonts/fonts.css`), base path included. */
export function filePath(path: string): string {
  return `${basePath}${path}`;
}

/** Path of the home page, a story or a chapter, base path included, with a slash at the end. */
export function pagePath(story?: string, chapter?: string): string {
  return `${[basePath, story, chapter].filter((part) => part !== undefined).join("/")}/`;
}

/** Path of a chapter's embed, base path included, with a slash at the end. */
export function embedPath(story: string, chapter: string): string {
  return `${basePath}/embed/${story}/${chapter}/`;
}

/**
 * Absolute address of a path that has its base path. `origin` is the site's `url`; SITE_URL wins
 * over it.
 */
export function absoluteAddress(origin: string, path: string): string {
  return `${(process.env.SITE_URL ?? origin).replace(/\/+$/, "")}${path}`;
}
