import { expect, test } from "vitest";
import type { FeatureDetail, LayerDetails } from "../../lib/story/layer-details.ts";
import { arrangeEntries, figureLabel } from "./arrange-entries.ts";
import { AS_LISTED } from "./arrangement.ts";

const layer = { id: "hits", title: "Strikes" } as LayerDetails;
const entry = (title: string, date: string, killed: number | null, district: string) => ({
  layer,
  feature: {
    ...{ title, date, text: null, facts: [{ label: "District", text: district }] },
    figure: { value: killed, label: "Killed", text: killed === null ? "Not known" : `${killed}` },
  } as FeatureDetail,
});
const ENTRIES = [
  entry("Haris", "2024-12-02", 5, "Bint Jbeil"),
  entry("‘Aïn al-Hilweh", "2025-11-18", 13, "Sidon"),
  entry("Blida", "2025-10-30", null, "Marjayoun"),
];
const titles = (entries: ReturnType<typeof arrangeEntries>) =>
  entries.map(({ feature }) => feature?.title);

test("a list is as the layer has it until the reader arranges it", () => {
  expect(arrangeEntries(ENTRIES, AS_LISTED)).toEqual(ENTRIES);
});

test("the filter finds words in titles and facts, without case and accents", () => {
  expect(titles(arrangeEntries(ENTRIES, { ...AS_LISTED, filter: "ain HIL" }))).toEqual([
    "‘Aïn al-Hilweh",
  ]);
  expect(titles(arrangeEntries(ENTRIES, { ...AS_LISTED, filter: "jbeil" }))).toEqual(["Haris"]);
  expect(arrangeEntries(ENTRIES, { ...AS_LISTED, filter: "tyre" })).toEqual([]);
});

test("the latest or the largest come first, and what is not known last", () => {
  expect(titles(arrangeEntries(ENTRIES, { filter: "", order: "latest" }))[0]).toBe(
    "‘Aïn al-Hilweh",
  );
  expect(titles(arrangeEntries(ENTRIES, { filter: "", order: "largest" }))).toEqual([
    "‘Aïn al-Hilweh",
    "Haris",
    "Blida",
  ]);
});

test("the figure has the label of its fact", () => {
  expect(figureLabel(ENTRIES)).toBe("Killed");
  expect(figureLabel([{ layer, feature: null }])).toBeNull();
});
