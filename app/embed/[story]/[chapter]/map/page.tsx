import { EmbedClient } from "@/author/preview/embed-client.tsx";
import { EmbedFigure } from "@/components/embed/embed-figure.tsx";
import { EmbedPage } from "@/components/embed/embed-page.tsx";
import { FontSheets } from "@/components/site/font-sheets.tsx";
import { type EmbedProps, embedded, embedMetadata, embedParams } from "../../../embedded.ts";

export const generateStaticParams = embedParams;
export const generateMetadata = embedMetadata;

export default async function Page(props: EmbedProps) {
  const { shown, maps, mapUrl } = await embedded(props);
  const { story, chapter } = shown;
  return (
    <EmbedPage {...shown}>
      <FontSheets of={shown.story} />
      <EmbedFigure
        story={story}
        waypoint={chapter.passages[0].waypoint}
        {...maps}
        mapUrl={mapUrl}
      />
      <EmbedClient />
    </EmbedPage>
  );
}
