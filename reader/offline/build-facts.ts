/** Facts about the site that the build writes into its service worker. */
declare const SITE_BUILD: string;
declare const SCRIPT_PARTS: Readonly<Record<string, readonly string[]>>;

/** Changes with any page, script or font of the site. */
export const BUILD = SITE_BUILD;

/** For the name of each story script the names of the parts that it loads when they are used. */
export const PARTS = SCRIPT_PARTS;
