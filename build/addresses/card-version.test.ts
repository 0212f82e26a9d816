import { expect, test } from "vitest";
import { cardOf, versionCards } from "./card-version.ts";

const HOME = "https://a.example/";
const HEAD =
  '<meta property="og:image" content="https://a.example/s/card.png"/><meta property="og:image:width" content="1200"/><meta name="twitter:image" content="https://a.example/s/card.png"/>';

test("both names of a page's card get its version, once", () => {
  const versioned = versionCards(HEAD, HOME, (address) => String(address.length));
  expect(versioned).toBe(HEAD.replaceAll("card.png", "card.png?v=28"));
  expect(versionCards(versioned, HOME, () => "other")).toBe(versioned);
  expect(cardOf(versioned)).toBe("https://a.example/s/card.png?v=28");
});

test("a card is found in a feed's XML and JSON as well, whatever stands around its address", () => {
  const texts = [
    "<image:loc>https://a.example/s/c/card.png</image:loc>",
    "&lt;img src=&quot;https://a.example/s/c/card.png&quot;/&gt;",
    '"content_html":"<img src=\\"https://a.example/s/c/card.png\\"/>"',
  ];
  for (const text of texts)
    expect(versionCards(text, HOME, () => "1")).toBe(text.replace(".png", ".png?v=1"));
});

test("a card of another site keeps its address", () => {
  const other = "https://b.example/?https://a.example.org/s/card.png";
  expect(versionCards(other, HOME, () => "1")).toBe(other);
});

test("a page without a card names none", () => {
  expect(cardOf("<head></head>")).toBeNull();
});
