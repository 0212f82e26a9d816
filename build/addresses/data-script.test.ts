import { expect, test } from "vitest";
import { printDataScript } from "./data-script.ts";

const HOSTILE = [
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "]]>&quot;\u2028'\"",
  "</SCRIPT\n>",
];

test("whatever an editor writes stays within the data, and is read back as it was", () => {
  for (const title of HOSTILE) {
    const printed = printDataScript({ title });
    const inside =
      /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(printed)?.[1] ?? "";
    expect(inside).not.toContain("<");
    expect(JSON.parse(inside)).toEqual({ title });
  }
});
