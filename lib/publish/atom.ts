import { dateTimeOf, latestMoment } from "../story/moment.ts";
import { entryContent } from "./entry-content.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import { element, printXml, type XmlElement } from "./xml.ts";

/** Prints a feed as Atom, RFC 4287. */
export function printAtom(feed: Feed): string {
  // A feed has a date also where it has no entry.
  const latest = latestMoment("1970-01-01", ...feed.entries.map(({ updated }) => updated));
  return printXml(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
      element("id", {}, feed.home),
      element("title", {}, feed.title),
      element("updated", {}, dateTimeOf(latest)),
      element("link", { rel: "self", type: "application/atom+xml", href: feed.atom }),
      element("link", { rel: "alternate", type: "text/html", href: feed.home }),
      element("author", {}, element("name", {}, feed.title), element("uri", {}, feed.home)),
      element("rights", {}, feed.rights),
      ...feed.entries.map(atomEntry),
    ),
  );
}

function atomEntry(entry: FeedEntry): XmlElement {
  const { address, title, summary, published, updated, authors, language, picture } = entry;
  return element(
    "entry",
    { "xml:lang": language },
    element("id", {}, address),
    element("title", {}, title),
    element("published", {}, dateTimeOf(published)),
    element("updated", {}, dateTimeOf(updated)),
    element("link", { rel: "alternate", type: "text/html", href: address }),
    element("link", { rel: "enclosure", type: "image/png", href: picture }),
    ...authors.map((name) => element("author", {}, element("name", {}, name))),
    element("summary", {}, summary),
    element("content", { type: "html" }, entryContent(entry)),
  );
}
