import type { DetailSource } from "../../lib/story/layer-details.ts";
import { printDate } from "../../lib/words/dates.ts";
import { pageLanguage } from "../page/page-language.ts";
import { pageWords } from "../page/page-words.ts";

/** "The Paper, The headline, 3 May 2025", the headline a link. */
export function DetailSourceLink({ source }: { source: DetailSource }) {
  const { publisher, title, date, url, printedLater } = source;
  return (
    <>
      {publisher !== "" && `${publisher}, `}
      {url === null ? (
        title
      ) : (
        <a href={url} rel="external">
          {title}
        </a>
      )}
      {date !== "" && (
        <>
          {", "}
          <time dateTime={date}>{printDate(date, pageLanguage(), "long")}</time>
        </>
      )}
      {printedLater === true && ` (${pageWords()("chapter.printedLater")})`}
    </>
  );
}
