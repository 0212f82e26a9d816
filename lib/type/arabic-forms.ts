/**
 * The shapes of a letter by the letters beside it: alone, joined to the one before, to the next, to
 * both.
 */
type Forms = number[];

const LAM = 0x644;

/** Joins to both sides and looks the same in all places: the lengthening stroke. */
const KASHIDA = 0x640;
const JOINER = 0x200d;
const NON_JOINER = 0x200c;

/** Blocks in which Unicode lists the forms of a letter in a row; the more common letters first. */
const BLOCKS = [
  [0xfe80, 0xfefc],
  [0xfb50, 0xfbff],
] as const;

const FORMS = formsByText();

/**
 * Puts the joined form in the place of each Arabic letter, and of lam with alef the one letter they
 * are written as. The map does the same before it draws glyph by glyph; the order of the letters
 * stays.
 */
export function joinArabic(text: string): string {
  if (!/\p{Script=Arabic}/u.test(text)) return text;
  const letters = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const written = letters.filter((letter) => !isSkipped(letter));
  const joined: number[] = [];
  let place = -1;
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index] ?? 0;
    if (isSkipped(letter)) {
      joined.push(letter);
      continue;
    }
    place += 1;
    const before = joinsNext(written[place - 1]);
    const next = written[place + 1];
    const ligature = letter === LAM && next !== undefined ? formsOf(letter, next) : undefined;
    if (ligature !== undefined) {
      const alef = letters.indexOf(next ?? 0, index);
      joined.push(ligature[before ? 1 : 0] ?? letter);
      for (const skipped of letters.slice(index + 1, alef)) joined.push(skipped);
      index = alef;
      place += 1;
    } else joined.push(formOf(letter, before, joinsPrevious(next)));
  }
  return joined.map((letter) => String.fromCodePoint(letter)).join("");
}

function formOf(letter: number, before: boolean, after: boolean): number {
  const forms = formsOf(letter);
  const reachesOn = after && joinsNext(letter);
  return forms?.[(before ? 1 : 0) + (reachesOn ? 2 : 0)] ?? letter;
}

function joinsNext(letter: number | undefined): boolean {
  if (letter === undefined) return false;
  return letter === KASHIDA || letter === JOINER || formsOf(letter)?.length === 4;
}

function joinsPrevious(letter: number | undefined): boolean {
  if (letter === undefined) return false;
  return letter === KASHIDA || letter === JOINER || (formsOf(letter)?.length ?? 0) > 1;
}

/** Vowel points and invisible signs: letters join across them. */
function isSkipped(letter: number): boolean {
  if (letter === JOINER || letter === NON_JOINER) return false;
  return /[\p{Mn}\p{Cf}]/u.test(String.fromCodePoint(letter));
}

function formsOf(...letters: number[]): Forms | undefined {
  return FORMS.get(String.fromCodePoint(...letters));
}

/**
 * Read from Unicode itself: the compatible text of a form is its letter, and forms stand in one
 * order.
 */
function formsByText(): ReadonlyMap<string, Forms> {
  const found = new Map<string, Forms>();
  for (const [first, last] of BLOCKS) {
    for (let form = first; form <= last; form++) {
      const text = String.fromCodePoint(form).normalize("NFKC");
      found.set(text, [...(found.get(text) ?? []), form]);
    }
  }
  return found;
}
