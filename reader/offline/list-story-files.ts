/** What a story's page and the reader's visit say about the files of the story. */
export interface StoryVisit {
  /** The story's own page. */
  html: string;
  /** The text of its map document; empty where no map was visited. */
  document: string;
  /** Absolute addresses of the files that were loaded, in this build or in an earlier one. */
  loaded: readonly string[];
  /** The address of the site's root, with a slash at the end. */
  scope: string;
  /** For the name of each story script the names of its parts. */
  parts: Readonly<Record<string, readonly string[]>>;
}

/** `/_pictures/river/delta.0a1b2c3d.tall-light.svg`: the form, size and theme of the file. */
const LOOK = /\/_pictures\/[^?]*\.[0-9a-f]{8}\.((?:wide|tall)[\w-]*)\.svg$/;
/** The paths of a waypoint's pictures and its steps' pictures, without a look. */
const PICTURE = /[^"\s]*\/(_pictures\/[^"\s]+\.[0-9a-f]{8})(?=["\s])/g;
const LOCATOR = /[^"\s]*\/(_data\/[^"\s]+\.svg)/g;
const SCRIPT = /[^"\s]*\/(_script\/[^"\s/]+\.js)/g;
const FONT = /\/fonts\/[^/]+$/;

/**
 * Lists the files without which a story cannot be read offline, as absolute addresses, the most
 * important first: scripts with their parts, fonts, pictures in the looks that were shown, then the
 * data of maps that were visited. A file that this build no longer names is left out.
 */
export function listStoryFiles({ html, document, loaded, scope, parts }: StoryVisit): string[] {
  const scripts = all(html, SCRIPT).filter((path) => !/^_script\/map-code-/.test(path));
  const looks = new Set(loaded.flatMap((address) => LOOK.exec(address)?.[1] ?? []));
  const pictures = all(html, PICTURE);
  const needed = [
    ...scripts,
    ...scripts.flatMap((path) => parts[path] ?? []),
    ...[...looks].flatMap((look) => pictures.map((picture) => `${picture}.${look}.svg`)),
    ...all(html, LOCATOR),
  ].map((path) => scope + path);
  const names = html + document;
  const visited = loaded.filter((address) => FONT.test(address) || names.includes(nameOf(address)));
  const fonts = visited.filter((address) => FONT.test(address));
  return [...new Set([...fonts, ...needed, ...visited])];
}

/**
 * The part of an address that has a hash: a file's name, or that of the folder of its tiles.
 */
function nameOf(address: string): string {
  const tiles = /\/_tiles\/[^/]+\/([^/]+)\//.exec(address);
  return tiles?.[1] ?? address.slice(address.lastIndexOf("/") + 1);
}

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, path = ""]) => path))];
}
