/** The first sentence of a text; the whole text where the browser cannot tell sentences apart. */
export function firstSentence(text: string, language: string): string {
  if (!("Segmenter" in Intl)) return text;
  const [first] = new Intl.Segmenter(language, { granularity: "sentence" }).segment(text);
  return first?.segment.trim() ?? "";
}
