/** Fetches a file. Rejects where the server answers with an error. */
export async function fetchFile(url: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

/**
 * Fetches a file for the browser's cache: reading it to the end is what puts it there. Rejects
 * where the server answers with an error.
 */
export async function fetchWhole(url: string): Promise<void> {
  await (await fetchFile(url)).arrayBuffer();
}
