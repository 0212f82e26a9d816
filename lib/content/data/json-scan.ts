/** Facts about a JSON text from a single pass that `JSON.parse` does not return. */
export interface JsonScan {
  /** The greatest depth of nested brackets. */
  depth: number;
  /** Whether an object contains a key twice. */
  repeatsKey: boolean;
  /**
   * Where the elements of the list under the root's key "features" begin and end, in order; spaces
   * may follow one.
   */
  features: { start: number; end: number }[];
}

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** Scans a text once. `JSON.parse` must accept it; for any other text the result means nothing. */
export function scanJson(text: string): JsonScan {
  const scan: JsonScan = { depth: 0, repeatsKey: false, features: [] };
  /** The keys of each open object; null for an open list. */
  const open: (Set<string> | null)[] = [];
  let topKey = "";
  let awaitsKey = false;
  let awaitsFeature = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 10 || code === 13 || code === 9) continue;
    if (awaitsFeature && code !== CLOSE_LIST) scan.features.push({ start: i, end: text.length });
    awaitsFeature = false;
    if (code === QUOTE) {
      const end = endOfString(text, i) ?? text.length;
      if (awaitsKey) {
        const key = text.slice(i + 1, end - 1);
        const keys = open.at(-1);
        scan.repeatsKey ||= keys?.has(key) === true;
        keys?.add(key);
        if (open.length === 1) topKey = key;
        awaitsKey = false;
      }
      i = end - 1;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      open.push(code === OPEN_OBJECT ? new Set() : null);
      scan.depth = Math.max(scan.depth, open.length);
      awaitsKey = code === OPEN_OBJECT;
      awaitsFeature = isFeatures(open, topKey);
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      if (isFeatures(open, topKey)) endLast(scan, i);
      open.pop();
      awaitsKey = false;
    } else if (code === COMMA) {
      if (isFeatures(open, topKey)) endLast(scan, i);
      awaitsKey = open.at(-1) !== null;
      awaitsFeature = isFeatures(open, topKey);
    }
  }
  return scan;
}

function endLast({ features }: JsonScan, end: number): void {
  const last = features.at(-1);
  if (last !== undefined) last.end = end;
}

function isFeatures(open: readonly (Set<string> | null)[], topKey: string): boolean {
  return open.length === 2 && open[1] === null && open[0] !== null && topKey === "features";
}

/**
 * The offset after a JSON string that begins at an offset; null where none begins, or it is not
 * closed. Uses no regular expression: those record each character, and run out of memory in a long
 * text.
 */
export function endOfString(text: string, start: number): number | null {
  if (text.charCodeAt(start) !== QUOTE) return null;
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) return i + 1;
    if (code < 32) return null;
    if (code !== BACKSLASH) continue;
    const escaped = text[i + 1] ?? "";
    if (escaped === "u") {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(i + 2, i + 6))) return null;
      i += 5;
    } else if ('"\\/bfnrt'.includes(escaped) && escaped !== "") i++;
    else return null;
  }
  return null;
}
