import { asWritten } from "@/lib/geo/as-written.ts";
import { absoluteAddress, pagePath } from "@/lib/publish/address.ts";
import { hasTable, printLayerCsv } from "@/lib/publish/layer-csv.ts";
import { hasDownload, layerFacts } from "@/lib/publish/layer-facts.ts";
import { printLayerGeojson } from "@/lib/publish/layer-geojson.ts";
import { site, story, storyIds } from "../../../content.ts";

export const dynamic = "force-static";

interface Params {
  story: string;
  /** `<layer>.geojson` or `<layer>.csv`. */
  file: string;
}

export function generateStaticParams(): Params[] {
  return storyIds().flatMap((id) => {
    const loaded = story(id);
    if ("problems" in loaded) return [];
    const { layers } = loaded.story;
    return [
      ...layers.filter(hasDownload).map((layer) => ({ story: id, file: `${layer.id}.geojson` })),
      ...layers.filter(hasTable).map((layer) => ({ story: id, file: `${layer.id}.csv` })),
    ];
  });
}

/** One layer of a story as a file, with what is known of it: docs/contracts.md, 8. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }) {
  const { story: id, file } = await params;
  const [, name, form] = /^(.+)\.(geojson|csv)$/.exec(file) ?? [];
  const loaded = storyIds().includes(id) ? story(id) : null;
  const found = loaded !== null && "story" in loaded ? loaded.story : null;
  const layer = found?.layers.find((one) => one.id === name);
  if (found === null || layer === undefined || !hasDownload(layer)) return missing();
  const page = absoluteAddress(site().url, pagePath(id, "data"));
  const facts = layerFacts(site(), found, layer, page);
  const written = { ...layer, data: asWritten(layer.data) };
  if (form === "csv") {
    if (!hasTable(layer)) return missing();
    return text(printLayerCsv(written, facts), "text/csv");
  }
  return text(printLayerGeojson(written, facts), "application/geo+json");
}

function text(body: string, type: string): Response {
  return new Response(body, { headers: { "Content-Type": `${type}; charset=utf-8` } });
}

function missing(): Response {
  return Response.json({ error: "no such file" }, { status: 404 });
}
