import { pagePath } from "../../lib/publish/address.ts";
import { findSources } from "../../lib/story/find-sources.ts";
import type { Layer } from "../../lib/story/layer.ts";
import { howSure } from "../../lib/story/legend-words.ts";
import type { Story } from "../../lib/story/story.ts";
import { printDate } from "../../lib/words/dates.ts";
import { words } from "../../lib/words/words.ts";
import { SourceEntry } from "./source-entry.tsx";

/** Where a layer comes from: its name, how sure it is, as of when, its sources and its caveat. */
export function LayerNote({ story, layer }: { story: Story; layer: Layer }) {
  const say = words(story.language);
  return (
    <>
      <strong>{layer.title}</strong>: {howSure(layer, story.language)}
      {layer.asOf !== null && `, ${printDate(layer.asOf, story.language, "short")}`}.{" "}
      {findSources(story, layer.sources).map((source, index) => (
        <span key={source.id}>
          {index > 0 && "; "}
          <SourceEntry source={source} language={story.language} />
        </span>
      ))}
      {layer.sources.length > 0 && "."}
      {layer.caveat !== null && ` ${layer.caveat}`}{" "}
      <a
        href={`${pagePath(story.id, "data")}#${layer.id}`}
        aria-label={say("data.of", { title: layer.title })}
      >
        {say("data.link")}
      </a>
    </>
  );
}
