import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import { expandMedia } from "../../lib/map/layout-css.ts";

/**
 * Has esbuild expand the layout's conditions in style sheets, `@media (--wide)`, as
 * postcss.config.mjs does in Next's.
 */
export const layoutMedia: Plugin = {
  name: "layout-media",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, ({ path }) => ({
      contents: expandMedia(readFileSync(path, "utf8")),
      loader: path.endsWith(".module.css") ? "local-css" : "css",
    }));
  },
};
