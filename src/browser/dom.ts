import { partingAt } from '../model/stretches.ts';
import type { ForeignLanguage } from '../model/foreign.ts';
import type { Parting } from '../model/stretches.ts';

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

/** The stretches of a text, each in another language than the page’s in an element that says so. */
export function stretches(text: string, part: Parting): (Node | string)[] {
  return part(text).map((stretch) =>
    stretch.attributes.lang === undefined ? stretch.text : el('bdi', { ...stretch.attributes }, stretch.text),
  );
}

/** A text with the words of a language told apart by their letters, where that language has its own. */
export function inLetters(text: string, language: ForeignLanguage | undefined): (Node | string)[] {
  const { attributes, letters } = language ?? {};
  return letters && attributes
    ? stretches(
        text,
        partingAt(new RegExp(letters, 'u'), () => attributes),
      )
    : [text];
}

/** How long what a style sheet is for waits for it, in milliseconds. */
const STYLES_PATIENCE = 2000;

/**
 * Adds a style sheet to the page. Imported with `?url`, a sheet is linked by no page on its own: Astro
 * would link one that a script imports on every page that has the script, loaded or not.
 *
 * @returns settles when the styles apply, or when they do not come: without them all works as well
 */
export function addStyles(href: string): Promise<void> {
  const link = el('link', { rel: 'stylesheet', href });
  const settled = new Promise<void>((resolve) => {
    for (const event of ['load', 'error']) link.addEventListener(event, () => resolve());
    setTimeout(resolve, STYLES_PATIENCE);
  });
  document.head.append(link);
  return settled;
}
