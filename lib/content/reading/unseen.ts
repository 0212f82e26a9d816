import type { Mistake } from "./problems.ts";

/** A character that readers cannot see and that has no work to do where it is. */
export interface Unseen {
  /** Where it is in the text, in UTF-16 units. */
  index: number;
  mistake: Mistake;
}

/**
 * All that cannot be seen, and what hides in sequences: controls, format characters, fillers,
 * selectors, non-characters.
 */
const CANDIDATE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|\p{Noncharacter_Code_Point}/gu;

/** Most files are plain: one look is enough. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;

/** Tabs and line ends; soft hyphens; number signs that Arabic and Kaithi write before digits. */
const HARMLESS = /^[\t\n\u00ad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]$/u;

/** Letters and marks of scripts in which joiners say how letters connect. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Balinese}\p{Script=Javanese}\p{M}]/u;

/**
 * Scripts that are written without spaces, where a zero-width space says where a line may break.
 */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Han}]/u;

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The text beside a character: the characters before and after it, and all of its line before it
 * and around it.
 */
interface Neighbours {
  before: string;
  after: string;
  lineBefore: string;
  line: string;
}

/**
 * Where each character may be, by its neighbours; what is not listed may be nowhere. Directions are
 * for `findUnbalanced`.
 */
const ALLOWED: readonly [characters: RegExp, isFine: (neighbours: Neighbours) => boolean][] = [
  [/[\u202a\u202b\u202c\u2066-\u2069]/, () => true],
  [/[\u200e\u200f\u061c]/, ({ line }) => RIGHT_TO_LEFT.test(line)],
  [/\u200c/, ({ before, after }) => JOINING.test(before) && JOINING.test(after)],
  [
    /\u200d/,
    ({ before, after }) =>
      JOINING.test(before) ||
      (/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(before) &&
        /\p{Extended_Pictographic}/u.test(after)),
  ],
  [/\u200b/, ({ before, after }) => UNSPACED.test(before) || UNSPACED.test(after)],
  [/\ufe0e|\ufe0f/, ({ before }) => /\p{Emoji}/u.test(before)],
  [/[\ufe00-\ufe0d]/, ({ before }) => /[\p{Script=Han}\p{Script=Myanmar}\p{Sm}]/u.test(before)],
  [/[\u{e0100}-\u{e01ef}]/u, ({ before }) => /\p{Script=Han}/u.test(before)],
  [/[\u180b-\u180f]/, ({ before }) => /\p{Script=Mongolian}/u.test(before)],
  [/[\u115f\u1160]/, ({ before, after }) => /\p{Script=Hangul}/u.test(before + after)],
  [
    /[\u{e0020}-\u{e007f}]/u,
    ({ lineBefore }) => /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u.test(lineBefore),
  ],
];

/** The characters of a text that cannot be seen and do no work for their neighbours. */
export function findUnseen(text: string): Unseen[] {
  if (PLAIN.test(text)) return [];
  return [...text.matchAll(CANDIDATE)].flatMap(({ 0: character, index }) => {
    if (HARMLESS.test(character) || isFine(text, index, character)) return [];
    return [{ index, mistake: unseenMistake(character) }];
  });
}

/**
 * The same of a value that was written with escapes: those that `raw`, its text in the file, does
 * not hold as they are.
 */
export function findWritten(value: string, raw: string): Unseen[] {
  return findUnseen(value).filter(
    ({ index }) => !raw.includes(String.fromCodePoint(value.codePointAt(index) ?? 0)),
  );
}

/**
 * The first sign of direction in a text that opens or closes nothing; null where all are in pairs.
 */
export function findUnbalanced(text: string): Unseen | null {
  const open: { index: number; character: string }[] = [];
  for (const { 0: character, index } of text.matchAll(/[\u202a\u202b\u202c\u2066-\u2069]/g)) {
    const closed = CLOSED_BY[character];
    if (closed === undefined) open.push({ index, character });
    else if (closed.includes(open.at(-1)?.character ?? "-")) open.pop();
    else return { index, mistake: unseenMistake(character) };
  }
  const [first] = open;
  return first === undefined
    ? null
    : { index: first.index, mistake: unseenMistake(first.character) };
}

const CLOSED_BY: Readonly<Record<string, string>> = {
  "\u202c": "\u202a\u202b",
  "\u2069": "\u2066\u2067\u2068",
};

function isFine(text: string, index: number, character: string): boolean {
  const rule = ALLOWED.find(([characters]) => characters.test(character));
  if (rule === undefined) return false;
  const lineBefore = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
  const rest = text.slice(index + character.length);
  const lineAfter = /^[^\n]*/.exec(rest)?.[0] ?? "";
  const line = lineBefore + lineAfter;
  const before = [...lineBefore.slice(-2)].at(-1) ?? "";
  return rule[1]({ before, after: [...lineAfter.slice(0, 2)][0] ?? "", lineBefore, line });
}

const KINDS: readonly [characters: RegExp, kind: string, hint: string][] = [
  [
    /[\u202a-\u202e\u2066-\u2069]/,
    "a mark that changes the direction of text",
    "Delete it: it would also affect the words around it, and mixed directions work without it.",
  ],
  [
    /[\p{Cc}\p{Cs}\ufdd0-\ufdef]|\p{Noncharacter_Code_Point}/u,
    "a control character",
    "Delete it: feeds cannot contain it. It may come from copying text out of another program.",
  ],
];

const OTHER = [
  /./su,
  "a zero-width character",
  "Delete it: it breaks search and copying. It may come from copying text out of another program.",
] as const;

function unseenMistake(character: string): Mistake {
  const [, kind, hint] = KINDS.find(([characters]) => characters.test(character)) ?? OTHER;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    expected: "characters that readers can see",
    found: `U+${code}, ${kind}`,
    hint,
    code: "unseen-character",
  };
}
