import { expect, test } from "vitest";
import { parseSettings, printSettings } from "./reading-settings.ts";

const USUAL = {
  theme: null,
  textSize: "usual",
  isCalm: false,
  savesData: false,
  ignoresLetters: false,
  isQuiet: false,
} as const;

test("settings come back as they were written", () => {
  const all = {
    theme: "dark",
    textSize: "larger",
    isCalm: true,
    savesData: true,
    ignoresLetters: true,
    isQuiet: true,
  } as const;
  expect(printSettings(all)).toBe("dark larger calm saving no-letters quiet");
  expect(parseSettings(printSettings(all))).toEqual(all);
  expect(printSettings(USUAL)).toBe("");
  expect(parseSettings("")).toEqual(USUAL);
});

test("what another version or another site has written changes nothing", () => {
  expect(parseSettings('{"theme":"pink"} darkness')).toEqual(USUAL);
});
