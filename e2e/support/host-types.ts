/**
 * Types by the ending of a name that Debian's nginx, Debian's /etc/mime.types (Apache, Python's
 * http.server) and every other host of the last ten years know. A file whose ending is not here is
 * sent as application/octet-stream somewhere. Without a dot, as `.nojekyll`, a file is never asked
 * for by a page.
 */
export const HOST_TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "application/javascript",
  json: "application/json",
  xml: "text/xml",
  txt: "text/plain",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  woff2: "font/woff2",
};
