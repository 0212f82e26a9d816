import { expect, expectTypeOf, test, vi } from "vitest";
import { buildSay, type Plural, type Translation } from "./say.ts";

const ENGLISH = {
  strikes: { one: "{count} strike in {place}", other: "{count} strikes in {place}" },
  span: "{from} to {to}",
  close: "Close",
} as const;

const english = buildSay<typeof ENGLISH>(ENGLISH, "en");
const polish = buildSay<typeof ENGLISH>(
  {
    strikes: {
      one: "{count} uderzenie: {place}",
      few: "{count} uderzenia: {place}",
      many: "{count} uderzeń: {place}",
      other: "{count} uderzenia: {place}",
    },
    span: "od {from} do {to}",
    close: "Zamknij",
  },
  "pl",
);

test("a count chooses the form that the language's plural rules name", () => {
  const say = (count: number) => polish("strikes", { count, place: "Tyr" });
  expect([1, 2, 5, 22, 25, 1.5].map(say)).toEqual([
    "1 uderzenie: Tyr",
    "2 uderzenia: Tyr",
    "5 uderzeń: Tyr",
    "22 uderzenia: Tyr",
    "25 uderzeń: Tyr",
    "1,5 uderzenia: Tyr",
  ]);
  expect(english("strikes", { count: 1, place: "Tyre" })).toBe("1 strike in Tyre");
  expect(english("strikes", { count: 2, place: "Tyre" })).toBe("2 strikes in Tyre");
});

test("a form that a table lacks is the other form", () => {
  const arabic = buildSay<typeof ENGLISH>(ENGLISH, "ar-EG");
  expect(arabic("strikes", { count: 3, place: "صور" })).toBe("٣ strikes in صور");
});

test("numbers are printed as the language writes them, text as it is", () => {
  expect(english("span", { from: 1000, to: "2000" })).toBe("1,000 to 2000");
  expect(polish("span", { from: 0.5, to: 10_000 })).toBe("od 0,5 do 10\u00a0000");
});

test.each(["en", "de", "el", "he", "uk", "vi", "ar-EG", "fa", "bn"])(
  "a number in %s is printed as its formatter prints it",
  (locale) => {
    const say = buildSay<typeof ENGLISH>(ENGLISH, locale);
    for (const from of [0, 7, 500, 999, 1000, 1.5, -3]) {
      const printed = new Intl.NumberFormat(locale).format(from);
      expect(say("span", { from, to: "" })).toBe(`${printed} to `);
    }
  },
);

test("a small whole number needs no formatter, which is slow to construct", () => {
  const construct = vi.spyOn(Intl, "NumberFormat");
  const say = buildSay<typeof ENGLISH>(ENGLISH, "sv");
  expect(say("span", { from: 200, to: 5 })).toBe("200 to 5");
  expect(construct).not.toHaveBeenCalled();
  construct.mockRestore();
});

test("a text is put in as it is, even where it looks like a gap", () => {
  expect(english("span", { from: "{to}", to: "$&" })).toBe("{to} to $&");
});

test("the type of a text says which values it takes", () => {
  type Text = string | number;
  expectTypeOf(english<"close">).parameters.toEqualTypeOf<["close"]>();
  expectTypeOf(english<"span">)
    .parameter(1)
    .toEqualTypeOf<{ readonly from: Text; readonly to: Text }>();
  expectTypeOf(english<"strikes">)
    .parameter(1)
    .toHaveProperty("place")
    .toEqualTypeOf<Text>();
  expectTypeOf(english<"strikes">)
    .parameter(1)
    .toHaveProperty("count")
    .toEqualTypeOf<number>();
});

test("the type of a translation is every key of the English table, a plural where that has one", () => {
  expectTypeOf<Translation<typeof ENGLISH>>().toEqualTypeOf<{
    readonly strikes: Plural;
    readonly span: string;
    readonly close: string;
  }>();
});
