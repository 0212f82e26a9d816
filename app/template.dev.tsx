import type { ReactNode } from "react";
import { ProblemOverlay } from "@/author/preview/problem-overlay.tsx";
import { preview } from "./content.ts";

/** In dev every page has the problems of the content over it. */
export default function Template({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <ProblemOverlay problems={preview().problems} />
    </>
  );
}
