import { createHash } from "node:crypto";

/** The sources that a page may load from; its own inline scripts and styles are allowed by hash. */
const DIRECTIVES = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": [],
  // MapLibre draws its own images from blobs and data addresses.
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

const INLINE_STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
/** Browsers do not run data blocks, so no policy blocks them. */
const DATA_SCRIPT = /<script type="application\/ld\+json">[\s\S]*?<\/script>/g;
const TAG = /<[a-z][^<>]*>/gi;

/**
 * Builds the Content-Security-Policy of a page. It allows the page's inline scripts and style
 * elements by hash, and nothing else inline.
 */
export function buildPolicy(html: string): string {
  const markup = html.replace(DATA_SCRIPT, "");
  const hashed: Readonly<Record<string, string[]>> = {
    "script-src": listHashes(markup, INLINE_SCRIPT),
    "style-src": listHashes(markup.replace(INLINE_SCRIPT, ""), INLINE_STYLE),
  };
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => {
      const allowed = [...sources, ...(hashed[name] ?? [])];
      return [name, ...(allowed.length > 0 ? allowed : ["'none'"])].join(" ");
    })
    .join("; ");
}

/** The sources that allow the elements that a pattern finds, each once. */
function listHashes(html: string, element: RegExp): string[] {
  const hashes = [...html.matchAll(element)].map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return [...new Set(hashes)];
}

/**
 * Puts the policy into a page's head, directly after its charset. Throws where there is no charset,
 * or style attributes or handlers.
 */
export function addPolicy(html: string, page: string): string {
  const inline = findInline(html);
  if (inline !== null)
    throw new Error(`${page}: no style attribute or handler expected, ${inline} found`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${buildPolicy(html)}">`;
  const withMeta = html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta);
  if (withMeta === html) throw new Error(`${page}: <meta charset> expected, none found`);
  return withMeta;
}

/** The first tag with a style attribute or an event handler; null where there is none. */
export function findInline(html: string): string | null {
  const tags = html.replace(INLINE_SCRIPT, "").replace(INLINE_STYLE, "").match(TAG) ?? [];
  return tags.find((tag) => /\s(style|on[a-z]+)\s*=/i.test(withoutValues(tag))) ?? null;
}

/** A tag with its attribute values emptied: text inside a value is no attribute. */
function withoutValues(tag: string): string {
  return tag.replace(/="[^"]*"/g, '=""');
}
