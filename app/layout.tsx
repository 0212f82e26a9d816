import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { EarlyScript } from "@/components/site/early-script.tsx";
import { FontSheets } from "@/components/site/font-sheets.tsx";
import { absoluteAddress, filePath } from "@/lib/publish/address.ts";
import { site } from "./content.ts";
import "./layout.css";
import "./theme.css";
import "./globals.css";

/** The fonts of the first paint: text, titles, interface. */
const FIRST_FONTS = [
  "source-serif-4-latin-400-normal",
  "source-serif-4-latin-600-normal",
  "ibm-plex-sans-latin-400-normal",
];

export const viewport: Viewport = { colorScheme: "light dark" };

export function generateMetadata(): Metadata {
  const { name, url } = site();
  return {
    metadataBase: new URL(absoluteAddress(url, "/")),
    title: { default: name, template: `%s · ${name}` },
    openGraph: { siteName: name, type: "website" },
  };
}

export default function Layout({ children }: { children: ReactNode }) {
  const { language, name } = site();
  return (
    <html lang={language} suppressHydrationWarning>
      <head>
        <EarlyScript />
        {FIRST_FONTS.map((font) => (
          <link
            key={font}
            rel="preload"
            as="font"
            type="font/woff2"
            href={filePath(`/fonts/${font}.woff2`)}
            crossOrigin="anonymous"
          />
        ))}
        <link rel="stylesheet" href={filePath("/fonts/fonts.css")} />
        <FontSheets of={site()} />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={name}
          href={filePath("/feed.xml")}
        />
        <link
          rel="alternate"
          type="application/feed+json"
          title={name}
          href={filePath("/feed.json")}
        />
      </head>
      <body>{children}</body>
    </html>
  );
}
