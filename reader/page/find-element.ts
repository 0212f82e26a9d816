/**
 * Finds the first element of a selector. Throws where there is none, `wants` names the caller in
 * the message.
 */
export function findElement(root: ParentNode, selector: string, wants: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`${wants}: an element ${selector} expected, none found`);
  return element;
}
