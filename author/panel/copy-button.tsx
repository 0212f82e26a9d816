import { useState } from "react";
import { WORDS } from "./strings.ts";

/** Copies a text; `of` says for a screen reader what it is. */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <button
      type="button"
      aria-label={`${copied === text ? WORDS.copied : WORDS.copy}: ${of}`}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    >
      {copied === text ? WORDS.copied : WORDS.copy}
    </button>
  );
}
