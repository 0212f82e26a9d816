import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FontSheets } from "./font-sheets.tsx";

const headOf = (text: string) =>
  renderToStaticMarkup(
    <html lang="en">
      <head />
      <body>
        <FontSheets of={{ text }} />
      </body>
    </html>,
  ).split("</head>")[0] ?? "";

test("a page in English links no further fonts", () => {
  expect(headOf("Gaza – “the line” €")).not.toContain("<link");
});

test("a page links the fonts of the letters it prints, in its head", () => {
  expect(headOf("غزة")).toContain('href="/fonts/fonts-arabic.css"');
  expect(headOf("עזה ₪")).toContain('href="/fonts/fonts-hebrew.css"');
  expect(headOf("Ściana")).toContain('href="/fonts/fonts-latin-ext.css"');
  expect(headOf("Київ")).toContain('href="/fonts/fonts-cyrillic.css"');
  expect(headOf("Αθήνα")).toContain('href="/fonts/fonts-greek.css"');
  expect(headOf("Đà Nẵng")).toContain('href="/fonts/fonts-vietnamese.css"');
});
