/**
 * Types by name ending that Debian's nginx, Debian's /etc/mime.types (Apache, Python's http.server)
 * and every other host of the last ten years know. Some hosts send a file with any other ending as
 * application/octet-stream. No page requests a file without a real ending, such as `.nojekyll`.
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
