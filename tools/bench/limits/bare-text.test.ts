import { expect, test } from "vitest";
import { buildBareText } from "./bare-text.ts";

test("the bare text has the page's words and headings, and asks for nothing", () => {
  const page = buildBareText(
    `<!DOCTYPE html><html><head><link rel="stylesheet" href="a.css"><script src="a.js"></script></head>
    <body class="x"><h1 style="color:red">A title</h1><div hidden>not seen</div><!-- aside -->
    <p title="a">Some <em>words</em>.</p><picture><img src="a.svg" alt=""></picture>
    <svg><text>drawn</text></svg><button>Share</button><script>start()</script></body></html>`,
  );
  expect(page).toContain("<h1>A title</h1>");
  expect(page).toContain("<p>Some <em>words</em>.</p>");
  for (const gone of ["not seen", "aside", "drawn", "Share", "start()", "a.css", "a.js", "a.svg"])
    expect(page).not.toContain(gone);
});
