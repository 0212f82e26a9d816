/**
 * The id that an editor may have meant: "The Plain" gives "the-plain". Empty where no letter of a–z
 * and no digit is left.
 */
export function suggestId(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

/** The hint for an invalid id. */
export function idHint(text: string): string {
  const id = suggestId(text);
  const why = "ids become part of the addresses that readers share.";
  return id === "" ? `I${why.slice(1)}` : `Write "${id}": ${why}`;
}
