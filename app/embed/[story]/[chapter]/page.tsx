import { EmbedChapter } from "@/components/embed/embed-chapter.tsx";
import { EmbedPage } from "@/components/embed/embed-page.tsx";
import { FontSheets } from "@/components/site/font-sheets.tsx";
import { type EmbedProps, embedded, embedMetadata, embedParams } from "../../embedded.ts";

export const generateStaticParams = embedParams;
export const generateMetadata = embedMetadata;

export default async function Page(props: EmbedProps) {
  const { shown, maps } = await embedded(props);
  return (
    <EmbedPage {...shown}>
      <FontSheets of={shown.story} />
      <EmbedChapter {...shown} {...maps} />
    </EmbedPage>
  );
}
