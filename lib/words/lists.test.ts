import { expect, test } from "vitest";
import { printList, printSeries } from "./lists.ts";

const names = ["Ada", "Bo", "Cy"];

test("a sentence lists names as its language does", () => {
  expect(printList(names, "en")).toBe("Ada, Bo and Cy");
  expect(printList(names, "de")).toBe("Ada, Bo und Cy");
  expect(printList(["Ada"], "en")).toBe("Ada");
});

test("a caption has them one after the other", () => {
  expect(printSeries(names, "en")).toBe("Ada, Bo, Cy");
  expect(printSeries(names, "ar")).toBe("Ada، وBo، وCy");
});
