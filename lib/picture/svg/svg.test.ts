import { expect, test } from "vitest";
import { escapeXml } from "./svg.ts";

test("a character that XML forbids does not make a downloaded picture unreadable", () => {
  expect(escapeXml("a\u000bb\u0000\uffff\ud800 <c>")).toBe("a\ufffdb\ufffd\ufffd\ufffd &lt;c&gt;");
});

test("tabs, line ends and letters beyond the first plane stay", () => {
  expect(escapeXml("a\t\n𝒜")).toBe("a\t\n𝒜");
});
