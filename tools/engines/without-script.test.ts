import { expect, test } from "vitest";
import { withoutScript } from "./without-script.ts";

test("a page without script has no scripts, and shows what stands in their place", () => {
  const page =
    '<head><script>a</script><script type="module" src="/a.js"></script></head><body><noscript><a href="#b">b</a></noscript><p>c</p><script>\n</script></body>';
  expect(withoutScript(page)).toBe('<head></head><body><a href="#b">b</a><p>c</p></body>');
});
