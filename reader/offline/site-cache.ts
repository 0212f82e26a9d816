import { BUILD } from "./build-facts.ts";

declare const self: ServiceWorkerGlobalScope;

/** The address of the site's root, with a slash at the end. */
export const SCOPE = self.registration.scope;

const PREFIX = `atlas ${SCOPE} `;

/**
 * The cache of this build. Each build has one of its own, so that files of two builds never mix.
 */
export const CACHE = PREFIX + BUILD;

/** Files whose names change with their content, and fonts. */
const KEPT =
  /^(fonts|_script|_data|_pictures|_tiles)\/.*\.(js|json|svg|woff2|css|pbf|png|jpg|webp)$/;
const UNHASHED = /^_(data|pictures)\/[^/]*\.json$/;

/** Whether the worker keeps the file at an address. */
export function isKept(address: string): boolean {
  const path = address.startsWith(SCOPE) ? address.slice(SCOPE.length) : "";
  return KEPT.test(path) && !UNHASHED.test(path);
}

/**
 * Whether a page is of this build. The attribute is on the root element, so the first bytes have
 * it.
 */
export async function isOfBuild(page: Response): Promise<boolean> {
  const reader = page.clone().body?.getReader();
  if (reader === undefined) return false;
  const { value } = await reader.read();
  void reader.cancel();
  return new TextDecoder().decode(value).includes(`"${BUILD}"`);
}

/** The caches that other builds of this site have left. */
export async function listOldCaches(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}
