import { createHash } from "node:crypto";

/** The sources that a page may load from; the page's own scripts are allowed by hash alone. */
const DIRECTIVES = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  // MapLibre draws its own images from blobs and data addresses.
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
/** Browsers do not run data blocks, so no policy blocks them. */
const DATA_SCRIPT = /<script type="application\/ld\+json">[\s\S]*?<\/script>/g;
const TAG = /<[a-z][^<>]*>/gi;

/**
 * Builds the Content-Security-Policy of a page. It allows the page's inline scripts by hash, and
 * nothing else inline.
 */
export function buildPolicy(html: string): string {
  const hashes = new Set(
    [...html.replace(DATA_SCRIPT, "").matchAll(INLINE_SCRIPT)].map(([, code = ""]) => {
      return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
    }),
  );
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) =>
      [name, ...sources, ...(name === "script-src" ? hashes : [])].join(" "),
    )
    .join("; ");
}

/**
 * Puts the policy into a page's head, directly after its charset. Throws where there is no charset,
 * or inline style or handlers.
 */
export function addPolicy(html: string, page: string): string {
  const inline = findInline(html);
  if (inline !== null)
    throw new Error(`${page}: no inline style or handler expected, ${inline} found`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${buildPolicy(html)}">`;
  const withMeta = html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta);
  if (withMeta === html) throw new Error(`${page}: <meta charset> expected, none found`);
  return withMeta;
}

/**
 * The first tag with a style attribute or an event handler, or a style element; null where there is
 * none.
 */
export function findInline(html: string): string | null {
  const tags = html.replace(INLINE_SCRIPT, "").match(TAG) ?? [];
  return (
    tags.find((tag) => /^<style[\s>]|\s(style|on[a-z]+)\s*=/i.test(withoutValues(tag))) ?? null
  );
}

/** A tag with its attribute values emptied: text inside a value is no attribute. */
function withoutValues(tag: string): string {
  return tag.replace(/="[^"]*"/g, '=""');
}
