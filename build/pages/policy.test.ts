import { expect, test } from "vitest";
import { addPolicy, buildPolicy, findInline } from "./policy.ts";

const page = (body: string) =>
  `<html><head><meta charSet="utf-8"/></head><body>${body}</body></html>`;

test("an inline script is allowed by the hash of its exact text", () => {
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(buildPolicy(page("<script>alert(1)</script>"))).toContain(
    "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';",
  );
});

test("a script from a file needs no hash, and no page allows inline or eval", () => {
  const policy = buildPolicy(page('<script src="/a.js" async=""></script>'));
  expect(policy).not.toContain("sha256");
  expect(policy).not.toContain("unsafe");
});

test("data in a script that is not run needs no hash", () => {
  const data = '<script type="application/ld+json">{"headline":"A"}</script>';
  const [one, both] = [
    buildPolicy(page("<script>a()</script>")),
    buildPolicy(page(`${data}<script>a()</script>`)),
  ];
  expect(both).toBe(one);
  expect(buildPolicy(page(data))).not.toContain("sha256");
});

test("the policy comes directly after the charset", () => {
  expect(addPolicy(page(""), "a.html")).toMatch(
    /<meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
  );
});

test("a style element is allowed by the hash of its exact text, and no style sheet is loaded", () => {
  // printf 'p{}' | openssl dgst -sha256 -binary | base64
  expect(buildPolicy(page("<style>p{}</style>"))).toContain(
    "style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=';",
  );
  expect(buildPolicy(page(""))).toContain("style-src 'none';");
});

test("a style element in the code of a script is none", () => {
  expect(buildPolicy(page("<script>a('<style>p{}</style>')</script>"))).toContain(
    "style-src 'none';",
  );
});

test("a style attribute and a handler stop the build", () => {
  for (const inline of ['<p style="color:red">', '<p onclick="x()">']) {
    expect(() => addPolicy(page(inline), "a.html")).toThrow(
      "no style attribute or handler expected",
    );
  }
});

test("words about style in text, values and scripts do not count as inline style", () => {
  const body =
    '<style>p:before{content:"<p style=x>"}</style><p title="a style=x">style="a"</p><script>a.innerHTML="<p style=\'x\'>"</script>';
  expect(findInline(page(body))).toBeNull();
});
