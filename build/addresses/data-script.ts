/**
 * Prints data as a script element that machines read and no browser runs. A script's text is raw:
 * no entity is read in it, and the first `</script` ends it, so `<` stands as JSON's own escape.
 */
export function printDataScript(data: unknown): string {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">${json}</script>`;
}
