/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // The 30th of February becomes the 2nd of March in JavaScript.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** The hint for an invalid date: recognises what Excel, databases and programs write instead. */
export function dateHint(value: unknown): string {
  const text = String(value).trim();
  const stamp = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}(?::?\d{2})/.exec(text)?.[1];
  if (stamp !== undefined && isDate(stamp)) {
    return `Write the day only: ${stamp}, unless it was a different day at the place of the event.`;
  }
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  // Excel counts days from 30 December 1899: these are the years 1954 to 2119.
  if (number >= 20_000 && number < 80_500) {
    return `This is how Excel stores ${dayAt((Math.floor(number) - 25_569) * DAY)}: format the column as yyyy-mm-dd and save the file again.`;
  }
  // Programs count seconds or milliseconds from 1970: these are the years 1990 to 2100.
  const milliseconds = number < 10_000_000_000 ? number * 1000 : number;
  if (milliseconds >= 631_152_000_000 && milliseconds < 4_102_444_800_000) {
    return `This is a computer timestamp for ${dayAt(milliseconds)} (UTC): write the day.`;
  }
  return "Write dates as year-month-day; the day must exist.";
}

function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
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
