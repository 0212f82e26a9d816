import { z } from "zod";
import { says } from "../yaml/expectation.ts";
import { box, choice, date, drawnText, position, record, text, texts } from "../yaml/values.ts";

const FIT = says({
  expected:
    "a layer, a place, <layer>/<feature>, [west, south, east, north] or a list of layers and places",
  hint: "It says what the map must show in full.",
  code: "wrong-fit",
});

const ZOOM = says({
  expected: "a zoom from 0 to 22",
  hint: "0 shows the whole world, 10 a city and its surroundings.",
  code: "wrong-value",
});

const TURN = says({
  expected: "auto or degrees from -180 to 180",
  hint: "It is the compass direction that is up; leave it out for north.",
  code: "wrong-value",
});

const DESCRIBE = says({
  expected: "a description of what the map shows",
  hint: "Those who do not see the map read or hear it: say where it is and what stands out.",
  code: "missing-description",
});

const IDS = says({
  expected: "a layer or a list of layers",
  hint: "Write it as fence or as [fence, yellow-line].",
  code: "wrong-type",
});

const SHOW = says({
  expected: "a list of layers",
  hint: "Write show: [fence, yellow-line], or show: [] for the ground alone.",
  code: "wrong-type",
});

const LABELS = says({
  expected: "a list of places",
  hint: "Write labels: [rafah, gaza-city]; leave it out to label places by their rank.",
  code: "wrong-type",
});

const LINES = says({
  expected: "the lines of the annotation",
  hint: "Write them between brackets: [first, second]; numbers in quotes.",
  code: "wrong-type",
});

/** The keys of a map state: of `map`, and of each waypoint. */
export const MAP_FIELDS = {
  fit: z.union([text, box, texts.min(1, { error: FIT })], { error: FIT }).optional(),
  camera: record(
    {
      center: position,
      zoom: z.number({ error: ZOOM }).min(0, { error: ZOOM }).max(22, { error: ZOOM }),
    },
    "a center and a zoom",
    "Write { center: [longitude, latitude], zoom: 6 }.",
  ).optional(),
  turn: z
    .union([z.literal("auto"), z.number().min(-180, { error: TURN }).max(180, { error: TURN })], {
      error: TURN,
    })
    .optional(),
  show: z.array(text, { error: SHOW }),
  highlight: z.union([text.transform((id) => [id]), texts], { error: IDS }).optional(),
  labels: z.array(text, { error: LABELS }).optional(),
  annotations: z
    .array(
      record(
        {
          at: text,
          side: choice(["left", "right", "above", "below"]),
          title: drawnText,
          lines: z.array(drawnText, { error: LINES }).optional(),
        },
        "an annotation with at, side and title",
        "Write { at: rafah, side: left, title: …, lines: [..] }.",
      ),
      {
        error: says({
          expected: "a list of annotations",
          hint: 'Each begins with "- at:" on a line of its own.',
          code: "wrong-type",
        }),
      },
    )
    .optional(),
  time: record(
    {
      from: date,
      to: date,
      step: choice(["month", "none"]).optional(),
      earlier: choice(["pale", "none"]).optional(),
    },
    "from and to",
    "Write { from: 2025-10-10, to: 2025-12-29 }, and step: month to step through it.",
  ).optional(),
  describe: z.string({ error: DESCRIBE }).trim().min(1, { error: DESCRIBE }),
};
