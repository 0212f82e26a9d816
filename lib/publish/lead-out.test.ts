import type { Element, Root } from "hast";
import { expect, test } from "vitest";
import { leadOut } from "./lead-out.ts";

const link = (href: string): Element => ({
  type: "element",
  tagName: "a",
  properties: { href },
  children: [{ type: "text", value: "there" }],
});
const passage = (...children: Element[]): Root => ({
  type: "root",
  children: [{ type: "element", tagName: "p", properties: {}, children }],
});

test("a link to another chapter leads to the story, all other links stay as they are", () => {
  const stay = [link("#here"), link("https://a.example/#there"), link("/delta/")];
  const body = leadOut(passage(link("#there"), ...stay), new Set(["here"]), "/delta/");
  expect(body).toEqual(passage(link("/delta/#there"), ...stay));
});
