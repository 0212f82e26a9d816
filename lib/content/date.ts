/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // The 30th of February becomes the 2nd of March in JavaScript.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a text is a day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY. */
export function isVagueDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  return isDate(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
}

/** Whether a source's date, however vague, lies wholly after a day. */
export function isAfter(vague: string, day: string): boolean {
  return vague > day.slice(0, vague.length);
}

/** Whether a source's date, however vague, lies wholly before a day. */
export function isBefore(vague: string, day: string): boolean {
  return vague < day.slice(0, vague.length);
}
