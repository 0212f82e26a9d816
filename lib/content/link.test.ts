import { expect, test } from "vitest";
import { linkMistake } from "./link.ts";

const ids = new Set(["canal"]);

test.each(["https://a.example/b?c#d", "mailto:a@b.example", "#canal", "../other/", "other/#x"])(
  "%s is a link",
  (url) => expect(linkMistake(url, ids)).toBeNull(),
);

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https:evil.example",
  "https:///evil.example",
  "http://a.example",
  "#lake",
  "",
])("%j is none", (url) => expect(linkMistake(url, ids)).not.toBeNull());
