/**
 * Makes an element. Text goes in as text: nothing that was typed or indexed is ever read as markup.
 *
 * @param tag its name
 * @param attributes its attributes; one that is `undefined` is left out
 * @param children elements and texts, in their order
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
