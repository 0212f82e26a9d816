import { z } from "zod";
import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import { packExpectation } from "./expectation.ts";
import { idHint } from "./suggest-id.ts";
import { text } from "./values.ts";

const ID = /^[a-z0-9-]+$/;
const EXPECTED = "an id of lower-case letters a–z, digits and hyphens";

/** A key of a YAML map that is an id. */
export const idKey = z
  .string()
  .regex(ID, { error: packExpectation({ expected: EXPECTED, hint: "", code: "bad-id" }) });

const ALIASES = packExpectation({
  expected: "a list of former ids",
  hint: "Write them in brackets: [old-name].",
  code: "wrong-type",
});
/** The ids that a chapter or a waypoint had before. */
export const aliases = z.array(text, { error: ALIASES });

const STORY_NAME = "a story folder name that the site does not use itself";

const RESERVED = {
  story: ["accessibility", "embed", "feed", "data", "text", "404", "world"],
  chapter: ["data", "text", "embed", "card", "story"],
} as const;

/** What is wrong with an id of a story, a chapter or a waypoint; null where nothing is. */
export function idMistake(
  kind: "story" | "chapter" | "waypoint" | "place",
  id: string,
): Mistake | null {
  if (kind === "story" && (id.startsWith("_") || /^[a-z]{2}$/.test(id))) {
    return {
      expected: STORY_NAME,
      found: quote(id),
      hint: "The site uses two-letter names for languages and names that start with _ for generated files. Choose another.",
      code: "reserved-id",
    };
  }
  if (kind !== "waypoint" && kind !== "place" && RESERVED[kind].some((word) => word === id)) {
    return {
      expected: kind === "story" ? STORY_NAME : "a chapter name that the site does not use itself",
      found: quote(id),
      hint: "The site already has an address with this name: choose another.",
      code: "reserved-id",
    };
  }
  if (ID.test(id)) return null;
  return { expected: EXPECTED, found: quote(id), hint: idHint(id), code: "bad-id" };
}

/** An id that is used a second time. `first` says where: "on line 3", "in 02-delta.mdx". */
export function duplicateId(what: string, id: string, first: string): Mistake {
  return {
    expected: `an id that no other ${what} has`,
    found: `${quote(id)}, already used ${first}`,
    hint: "Rename one of the two.",
    code: "duplicate-id",
  };
}
