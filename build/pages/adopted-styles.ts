import { basename, dirname } from "node:path";
import { build as bundle, type Plugin } from "esbuild";
import { layoutMedia } from "../files/layout-media.ts";

/**
 * Has esbuild write the CSS modules of a script into the script, which adopts them when it runs:
 * what it draws is styled from the start, and no page loads a style sheet for it. The policy of
 * pages allows sheets that a script makes.
 */
export const adoptedStyles: Plugin = {
  name: "adopted-styles",
  setup(build) {
    build.onLoad({ filter: /\.module\.css$/ }, async ({ path }) => {
      const { target } = build.initialOptions;
      const { outputFiles } = await bundle({
        stdin: {
          contents: `export { default } from "./${basename(path)}"`,
          resolveDir: dirname(path),
        },
        outdir: "unwritten",
        write: false,
        bundle: true,
        format: "esm",
        ...(target && { target }),
        minifySyntax: true,
        minifyWhitespace: true,
        plugins: [layoutMedia],
      });
      const textOf = (ending: string) =>
        outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
      return { contents: `${textOf(".js")}\n${adopt(textOf(".css").trim())}`, loader: "js" };
    });
  },
};

/** The sheet comes after those of the page, as its rules expect. */
function adopt(css: string): string {
  return `const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(css)});
document.adoptedStyleSheets.push(sheet);`;
}
