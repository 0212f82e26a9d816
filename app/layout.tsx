import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { EarlyScript } from "@/components/site/early-script.tsx";
import { FontSheets } from "@/components/site/font-sheets.tsx";
import { absoluteAddress, filePath } from "@/lib/publish/address.ts";
import { site } from "./content.ts";
import "./layout.css";
import "./theme.css";
import "./globals.css";

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
