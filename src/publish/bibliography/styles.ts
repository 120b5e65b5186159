import type { CslItem } from './csl-item.ts';
import { Style } from './engine.ts';
import type { StylePart } from './specialize.ts';

/** A citation style, and what a reader knows it by. */
export const STYLES = {
  apa: 'APA 7',
  chicago: 'Chicago 18',
  mla: 'MLA 9',
} as const;
export type StyleName = keyof typeof STYLES;
export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

const FILES = {
  apa: 'apa.csl',
  chicago: 'chicago-notes-bibliography.csl',
  mla: 'modern-language-association.csl',
} as const;

const compiled = new Map<string, Style>();

/** The compiled style; compiling takes a while, and much of the site cites nothing. */
export function styleOf(name: StyleName, part: StylePart): Style {
  const key = `${name} ${part}`;
  const style = compiled.get(key) ?? new Style(FILES[name], part);
  compiled.set(key, style);
  return style;
}

/**
 * An item as an entry of a bibliography.
 *
 * @param item an item with a title
 * @param style the style; Chicago is the one of notes and bibliography
 * @returns HTML of text, `<i>` and links
 */
export function formatHtml(item: CslItem, style: StyleName): string {
  return styleOf(style, 'bibliography').entryByForm(style === 'chicago' ? datedOnce(item) : item, 'html');
}

/** Without the day on which a speech was given where it was given out on the same: Chicago prints both. */
function datedOnce({ 'event-date': given, ...item }: CslItem): CslItem {
  const isSame = JSON.stringify(given) === JSON.stringify(item.issued);
  return given === undefined || isSame ? item : { ...item, 'event-date': given };
}

/**
 * What stands in a text where an item is cited at some of its paragraphs, in APA style.
 *
 * @returns HTML of text and `<i>`, in parentheses
 */
export function formatInText(item: CslItem, paragraphs: readonly number[]): string {
  return styleOf('apa', 'citation').inText(item, paragraphs, 'html');
}
