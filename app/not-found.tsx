import { MissingPage } from "@/components/missing-page.tsx";
import { site } from "./content.ts";

export default function NotFound() {
  return <MissingPage site={site()} />;
}
