import { expect, test } from "vitest";
import { scriptAddress } from "./script-address.ts";

test("a classic script is named by its element", () => {
  const script = { src: "https://a.example/copied.js" } as HTMLScriptElement;
  expect(scriptAddress(script, "Error\n    at https://b.example/embed.js:1:1")).toBe(script.src);
});

test.each([
  [
    "Chromium",
    "Error\n    at t (https://a.example/maps/embed.js?v=2:1:12)\n    at https://a.example/maps/embed.js?v=2:1:90",
  ],
  [
    "Firefox and Safari",
    "t@https://a.example/maps/embed.js:1:12\n@https://a.example/maps/embed.js:1:90\n",
  ],
])("a module is named by a stack trace of %s", (_, stack) => {
  expect(scriptAddress(null, stack)).toBe("https://a.example/maps/embed.js");
});

test("a trace without the script names none", () => {
  expect(scriptAddress(null, "Error\n    at https://a.example/bundle.js:1:1")).toBeUndefined();
  expect(scriptAddress(null, undefined)).toBeUndefined();
});
