import type { ReactNode } from "react";
import "../embed-theme.css";

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
