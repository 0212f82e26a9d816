import { z } from "zod";
import type { Moment } from "../story/moment.ts";
import { isDate } from "./reading/date.ts";
import { packExpectation } from "./yaml/expectation.ts";

const PUBLISHED = packExpectation({
  expected:
    "a date such as 2025-12-29, or a date with time and zone such as 2025-12-29T18:00:00+02:00",
  hint: "Write the date as year-month-day. Put T before a time and the zone after it: +02:00, or Z for UTC.",
  code: "wrong-moment",
});

/** Day, hours and minutes, seconds, zone. */
const TIME =
  /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * Reads a day that exists, or a moment of one with its zone; seconds are added where there are
 * none. Null for all else.
 */
export function parseMoment(text: string): Moment | null {
  if (isDate(text)) return text;
  const [, day = "", minutes = "", seconds = ":00", zone = ""] = TIME.exec(text) ?? [];
  return isDate(day) ? `${day}T${minutes}${seconds}${zone}` : null;
}

/** The day on which a story came out, or the moment with its zone. */
export const publicationDate = z
  .string({ error: PUBLISHED })
  .refine((text) => parseMoment(text) !== null, { error: PUBLISHED })
  .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2}))?$" })
  .transform((text) => parseMoment(text) ?? text);
