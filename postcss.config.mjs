import { expandMedia } from "./lib/map/layout-css.ts";

/**
 * Next's style sheets may use the layout's conditions by name: `@media (--wide)`. Scripts' ones:
 * build/files/layout-media.ts.
 */
export default {
  plugins: [
    {
      postcssPlugin: "layout-media",
      AtRule: {
        media(rule) {
          const params = expandMedia(`@media ${rule.params}`).slice("@media ".length);
          if (params !== rule.params) rule.params = params;
        },
      },
    },
  ],
};
