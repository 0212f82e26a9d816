import { ATTR } from "../../lib/story/attributes.ts";
import { sayUnavailable } from "../page/say-unavailable.ts";
import type { ShareActions } from "./share-menus.ts";

/**
 * Has the chapters' share menus work; their code is loaded when the first one opens. Ends with the
 * signal.
 */
export function listenForShares(
  story: HTMLElement,
  actions: ShareActions,
  signal: AbortSignal,
): void {
  const code = () => import("./share-menus.ts");
  story.addEventListener(
    "toggle",
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.matches(`[${ATTR.share}][open]`))
        return;
      // Without its code a menu still has its fields to copy from by hand.
      code().then(
        ({ fillMenu }) => fillMenu(target, actions),
        () => undefined,
      );
    },
    // `toggle` does not bubble.
    { signal, capture: true },
  );
  story.addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("button") : null;
      if (button?.closest(`[${ATTR.share}]`))
        code().then(({ pressInMenu }) => pressInMenu(button, actions), sayUnavailable);
    },
    { signal },
  );
  story.addEventListener(
    "keydown",
    (event) => {
      const menu =
        event.target instanceof Element
          ? event.target.closest(`details[${ATTR.share}][open]`)
          : null;
      if (event.key !== "Escape" || event.defaultPrevented || menu === null) return;
      event.preventDefault();
      menu.removeAttribute("open");
      menu.querySelector("summary")?.focus();
    },
    { signal },
  );
}
