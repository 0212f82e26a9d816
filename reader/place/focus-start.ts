/** Moves the keyboard's place to a section, so that Tab and a screen reader go on from there. */
export function focusStart(section: HTMLElement): void {
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
}
