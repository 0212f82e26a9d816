import { expect, test } from "vitest";
import { namedFiles } from "./markup.ts";

const PAGE = `<!DOCTYPE html><html><head>
<link rel="preload" as="font" type="font/woff2" href="/fonts/text.woff2" crossorigin="anonymous"/>
<link rel="preload" as="script" fetchPriority="low" href="/main.js"/>
<link rel="modulepreload" href="/module.mjs">
<link rel="stylesheet" href="/style.css?a=1&amp;b=2" data-precedence="next"/>
<script src="/main.js" async=""></script>
<SCRIPT SRC='/shout.js' data-note="a > b"></SCRIPT>
<script src="/old.js" noModule=""></script>
<script type="module" src="/start.mjs"></script>
<link rel="modulepreload" href="/start.mjs">
</head><body><p>A script is a <em>play</em>.</p><script>self.__flight.push("<p>twice</p>")</script>
<script src="/main.js"></script><p>The end.</p></body></html>`;

test("the scripts that the HTML names are each counted once, modules loaded ahead too, and not those that only old browsers run", () => {
  expect(namedFiles(PAGE).scripts).toEqual(["/main.js", "/shout.js", "/start.mjs", "/module.mjs"]);
});

test("style sheets are found, their addresses as the browser reads them", () => {
  expect(namedFiles(PAGE).stylesheets).toEqual(["/style.css?a=1&b=2"]);
});
