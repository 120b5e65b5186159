import type { Element, Root } from 'hast';
import type { InventedSource } from './archive.ts';
import { attribute } from './html.ts';

/** A text of a page, and what the nearest element that says it says of its language and direction. */
export interface ForeignText {
  readonly text: string;
  readonly lang: string;
  readonly dir: string;
}

/** What holds plain text for a program or for a window’s title, in which no part can say its language. */
const PLAIN = new Set(['script', 'style', 'title', 'pre']);

/** The texts of a page, as a browser has them. */
export function foreignTextsIn(tree: Root | Element, lang = '', dir = ''): ForeignText[] {
  return tree.children.flatMap((node): ForeignText[] => {
    if (node.type === 'text') return [{ text: node.value, lang, dir }];
    if (node.type !== 'element' || PLAIN.has(node.tagName)) return [];
    return foreignTextsIn(node, attribute(node, 'lang') ?? lang, attribute(node, 'dir') ?? dir);
  });
}

/** Letters that tell a language, and which way it runs. */
const LETTERS = [
  { letters: /\p{Script=Arabic}/u, lang: 'ar', dir: 'rtl' },
  { letters: /\p{Script=Han}/u, lang: 'zh', dir: '' },
] as const;

/**
 * The texts that do not say in which language they are: by their letters, or because sources in Latin letters are known
 * to say them.
 */
export function wronglyTold(sources: readonly InventedSource[], texts: readonly ForeignText[]): string[] {
  const latin = sources.flatMap(({ title, foreign }) =>
    foreign && !LETTERS.some(({ letters }) => letters.test(title))
      ? [
          title,
          foreign.container,
          foreign.quote,
          foreign.work,
          ...foreign.headings,
          ...Object.values(foreign.modal),
        ].map((words) => ({ words, lang: foreign.language }))
      : [],
  );
  return texts
    .filter(({ text, lang, dir }) => {
      const own = LETTERS.find(({ letters }) => letters.test(text));
      if (own) return lang !== own.lang || dir !== own.dir;
      const said = latin.find(({ words }) => text.includes(words));
      return said !== undefined && lang !== said.lang;
    })
    .map(({ text, lang }) => `“${text.trim().slice(0, 80)}” in ${lang || 'no language'}`);
}
