import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Citation, Graph, Source } from '../graph/graph.ts';
import { onceFor } from '../model/once-for.ts';
import { hasOwnLetters, partingBy } from '../model/foreign.ts';
import type { ForeignWords } from '../model/foreign.ts';
import type { Parting } from '../model/stretches.ts';
import { fullName, titleLanguage } from './names.ts';

/** The language of what stands above a section; ours where the source has no heading there. */
export function headingLanguage(
  { language }: Pick<Source, 'language'>,
  { headingBy }: Pick<Source['sections'][number], 'headingBy'>,
): string | undefined {
  return headingBy === 'source' ? language : undefined;
}

/** What a text about a source or a work may say in its language: names only where its letters tell that they are of it. */
function wordsOf(entry: Source | Citation): ForeignWords[] {
  const { language = 'en', publisher, title = '' } = entry;
  const isSource = 'paragraphs' in entry;
  const titles = isSource
    ? [
        title,
        entry.sentenceTitle,
        entry.container,
        ...entry.sections.flatMap((section) => (headingLanguage(entry, section) ? [section.heading] : [])),
      ]
    : [titleLanguage(entry) && title, entry['container-title']];
  const authors = (isSource ? entry.authors : entry.author) ?? [];
  const names = hasOwnLetters(language) ? [publisher, ...authors.map(fullName)] : [];
  return [...titles, ...names].flatMap((words) => (words ? [{ words, language }] : []));
}

/** The words that a text about a source, a work or an archive may say in another language than ours, and the languages. */
export function knownWords(whole: Source | Citation | Graph): { words: ForeignWords[]; languages: string[] } {
  const entries = 'claimsOf' in whole ? [...whole.sources.values(), ...whole.citations.values()] : [whole];
  const languages = new Set(entries.flatMap(({ language }) => language ?? []));
  return { words: entries.flatMap(wordsOf), languages: [...languages] };
}

/** Parts what is told of a source, of a work, or of anything in an archive, at what is in another language than ours. */
export const foreignIn = onceFor((whole: Source | Citation | Graph): Parting => {
  const { words, languages } = knownWords(whole);
  return partingBy(words, languages);
});

/** A text as the nodes of a page, in which each stretch of another language says so. */
export function inLanguages(whole: Source | Citation | Graph, text: string): ElementContent[] {
  return foreignIn(whole)(text).map(({ text: value, attributes }) =>
    attributes.lang === undefined ? { type: 'text', value } : h('bdi', { ...attributes }, value),
  );
}

/** HTML of one line, a citation, in which each stretch of another language says so. */
export function htmlInLanguages(whole: Source | Graph, html: string): string {
  return html.replaceAll(/(?<=^|>)[^<]+/gu, (text) =>
    foreignIn(whole)(text)
      .map(({ text: words, attributes: { lang, dir } }) =>
        lang === undefined ? words : `<bdi lang="${lang}"${dir ? ` dir="${dir}"` : ''}>${words}</bdi>`,
      )
      .join(''),
  );
}

/** What of some texts is in another language than ours, each once. */
export function foreignWordsIn(whole: Source | Citation | Graph, texts: readonly string[]): ForeignWords[] {
  const found = texts.flatMap((text) => foreignIn(whole)(text));
  const words = new Map(found.flatMap(({ text, attributes: { lang } }) => (lang === undefined ? [] : [[text, lang]])));
  return [...words].map(([text, language]) => ({ words: text, language }));
}
