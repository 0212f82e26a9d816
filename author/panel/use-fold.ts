import { useRef, useState } from "react";
import { mediaQueries } from "../../lib/map/layout.ts";

/** Whether the panel is unfolded. */
export interface Fold {
  isOpen: boolean;
  toggle(): void;
  /**
   * The `ref` of the button that folds or unfolds: the new button takes the focus of the one it
   * replaces.
   */
  takeFocus(button: HTMLButtonElement | null): void;
}

/** Keeps whether the panel is unfolded: at first it is on a wide screen. */
export function useFold(): Fold {
  const [isOpen, setOpen] = useState(() => matchMedia(mediaQueries.wide).matches);
  const isToggled = useRef(false);
  return {
    isOpen,
    toggle() {
      isToggled.current = true;
      setOpen(!isOpen);
    },
    takeFocus(button) {
      if (button === null || !isToggled.current) return;
      isToggled.current = false;
      button.focus();
    },
  };
}
