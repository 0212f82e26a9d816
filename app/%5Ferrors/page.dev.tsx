import { readFileSync } from "node:fs";
import type { Metadata } from "next";
import { ErrorsPage } from "@/author/preview/errors-page.tsx";

export const metadata: Metadata = { title: "docs/errors.md", robots: { index: false } };

/** docs/errors.md as a page, where the codes of problems lead. */
export default function Page() {
  return <ErrorsPage text={readFileSync("docs/errors.md", "utf8")} />;
}
