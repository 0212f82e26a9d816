import type { Derivation, Layer } from "../../story/layer.ts";
import { LICENCES, type Licence, type Origin } from "../../story/origin.ts";
import { type Words, words } from "../../words/words.ts";
import type { LayerFields } from "./layer-entry.ts";

/** The origin of a layer that is read from a file, as written in story.yaml. */
export function ownOrigin({ made, licence, credit }: LayerFields): Origin {
  return {
    made: made ?? null,
    licences: licence === undefined ? [] : [asRecord(licence)],
    credits: credit === undefined ? [] : [credit],
  };
}

/**
 * The origin of a derived layer: how it was derived, then what story.yaml adds; its own licence,
 * else those of its parts; the credits of all. `parts` are the layers that the derivation names,
 * `places` titles by place id.
 */
export function derivedOrigin(
  fields: LayerFields,
  derivation: Derivation,
  parts: readonly Layer[],
  places: ReadonlyMap<string, { name: string }>,
  language: string,
): Origin {
  const own = ownOrigin(fields);
  const title = (id: string) => parts.find((part) => part.id === id)?.title ?? id;
  const how = derivationWords(
    derivation,
    title,
    (id) => places.get(id)?.name ?? id,
    words(language),
  );
  const inherited = parts.flatMap(({ origin }) => origin.licences);
  const credits = [...own.credits, ...parts.flatMap(({ origin }) => origin.credits)];
  return {
    made: own.made === null ? how : `${how} ${own.made}`,
    licences: own.licences.length > 0 ? own.licences : withoutRepeats(inherited),
    credits: [...new Set(credits)],
  };
}

/** "The part of “Gaza Strip” that contains Khuzaa, divided by “Yellow Line”." */
function derivationWords(
  derivation: Derivation,
  layer: (id: string) => string,
  place: (id: string) => string,
  say: Words,
): string {
  switch (derivation.kind) {
    case "split": {
      const { split, by, containing } = derivation;
      return say("made.split", {
        split: layer(split),
        by: layer(by),
        containing: place(containing),
      });
    }
    case "subtract":
      return say("made.subtract", {
        from: layer(derivation.from),
        subtract: layer(derivation.subtract),
      });
    case "shared-border":
      return say("made.sharedBorder", {
        of: layer(derivation.of),
        with: layer(derivation.with),
      });
    case "within":
      return say("made.within", {
        select: layer(derivation.select),
        within: layer(derivation.within),
      });
  }
}

function asRecord(licence: NonNullable<LayerFields["licence"]>): Licence {
  return typeof licence === "string" ? { name: licence, url: LICENCES[licence] } : licence;
}

function withoutRepeats(licences: readonly Licence[]): Licence[] {
  return licences.filter((one, i) => licences.findIndex(({ name }) => name === one.name) === i);
}
