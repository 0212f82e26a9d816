import { z } from "zod";
import { packExpectation } from "../yaml/expectation.ts";
import { box, choice, date, drawnText, position, record, text, texts } from "../yaml/values.ts";

const FIT = packExpectation({
  expected:
    "a layer, a place, <layer>/<feature>, a box [west, south, east, north] or a list of layers and places",
  hint: "fit names what the map must show in full.",
  code: "wrong-fit",
});

const ZOOM = packExpectation({
  expected: "a zoom level from 0 to 22",
  hint: "Zoom 0 shows the whole world, zoom 10 a city and its surroundings.",
  code: "wrong-value",
});

const TURN = packExpectation({
  expected: "auto, or degrees from -180 to 180",
  hint: "turn is the compass direction that is up on the map; leave it out for north.",
  code: "wrong-value",
});

const DESCRIBE = packExpectation({
  expected: "a description of what the map shows",
  hint: "It is for readers who cannot see the map: say where the map is and what stands out.",
  code: "missing-description",
});

const IDS = packExpectation({
  expected: "a layer or a list of layers",
  hint: "Write fence or [fence, yellow-line].",
  code: "wrong-type",
});

const SHOW = packExpectation({
  expected: "a list of layers",
  hint: "Write show: [fence, yellow-line], or show: [] for the base map alone.",
  code: "wrong-type",
});

const LABELS = packExpectation({
  expected: "a list of places",
  hint: "Write labels: [rafah, gaza-city], or leave labels out to label places by rank.",
  code: "wrong-type",
});

const LINES = packExpectation({
  expected: "a list of the annotation's lines",
  hint: "Write [first line, second line], with quotes around numbers.",
  code: "wrong-type",
});

/** The keys of a map state: of `map`, and of each waypoint. */
export const MAP_FIELDS = {
  fit: z
    .union([text, box, texts.min(1, { error: FIT })], { error: FIT })
    .optional()
    .describe(
      "What must be seen: a layer, a place, layer/feature, a list of layers and places, or [west, south, east, north].",
    ),
  camera: record(
    {
      center: position.describe("[longitude, latitude] in degrees."),
      zoom: z
        .number({ error: ZOOM })
        .min(0, { error: ZOOM })
        .max(22, { error: ZOOM })
        .describe("Zoom 0 shows the whole world, zoom 10 a city and its surroundings."),
    },
    "a center and a zoom",
    "Write { center: [longitude, latitude], zoom: 6 }.",
  )
    .optional()
    .describe("Instead of fit: a center and a zoom."),
  turn: z
    .union([z.literal("auto"), z.number().min(-180, { error: TURN }).max(180, { error: TURN })], {
      error: TURN,
    })
    .optional()
    .describe("Degrees that are up, or auto."),
  show: z
    .array(text, { error: SHOW })
    .describe("The layers that are shown; [] for the ground alone."),
  highlight: z
    .union([text.transform((id) => [id]), texts], { error: IDS })
    .optional()
    .describe("A layer or a list of layers: the others step back."),
  labels: z
    .array(text, { error: LABELS })
    .optional()
    .describe("Places that are named; left out: those inside by rank."),
  annotations: z
    .array(
      record(
        {
          at: text.describe("A place, a layer of one feature, or layer/feature."),
          side: choice(["left", "right", "above", "below"]).describe(
            "The side of the place on which the note is.",
          ),
          title: drawnText.describe("The note's first line."),
          lines: z.array(drawnText, { error: LINES }).optional().describe("Further lines."),
        },
        "an annotation with at, side and title",
        "Write { at: rafah, side: left, title: …, lines: [..] }.",
      ),
      {
        error: packExpectation({
          expected: "a list of annotations",
          hint: 'Start each annotation on a new line with "- at:".',
          code: "wrong-type",
        }),
      },
    )
    .optional()
    .describe("Notes on the map, each at a place or a feature."),
  time: record(
    {
      from: date.describe("First day."),
      to: date.describe("Last day."),
      step: choice(["month", "none"])
        .optional()
        .describe("month: scrolling goes through it month by month."),
      earlier: choice(["pale", "none"])
        .optional()
        .describe(
          "pale: what came before the span, or before the month of a step, stays on the map, pale.",
        ),
    },
    "from and to",
    "Write { from: 2025-10-10, to: 2025-12-29 }, and step: month to step through it.",
  )
    .optional()
    .describe("Only what has a date in this span: drawn, listed and counted."),
  describe: z
    .string({ error: DESCRIBE })
    .trim()
    .min(1, { error: DESCRIBE })
    .describe("What the map shows, for those who do not see it."),
};
