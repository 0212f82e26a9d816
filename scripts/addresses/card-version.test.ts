import { expect, test } from "vitest";
import { cardOf, versionCards } from "./card-version.ts";

const HEAD =
  '<meta property="og:image" content="https://a.example/s/card.png"/><meta property="og:image:width" content="1200"/><meta name="twitter:image" content="https://a.example/s/card.png"/>';

test("both names of a page's card get its version, once", () => {
  const versioned = versionCards(HEAD, (address) => String(address.length));
  expect(versioned).toBe(HEAD.replaceAll("card.png", "card.png?v=28"));
  expect(versionCards(versioned, () => "other")).toBe(versioned);
  expect(cardOf(versioned)).toBe("https://a.example/s/card.png?v=28");
});

test("a page without a card names none", () => {
  expect(cardOf("<head></head>")).toBeNull();
});
