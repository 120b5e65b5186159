import type { ContentFile } from '../../corpus/read.ts';
import { offsetOf, placeIn } from '../../corpus/place.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';
import { foldName } from '../../model/fold.ts';
import type { CheckContext } from '../check-context.ts';
import { namesOfTerms } from '../look-ups.ts';
import { ArticleIndex, MOST_SHARED } from '../overlap.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Fields that are another’s words by what they are, marked or a name. */
const VERBATIM = [
  ...['at', 'modal', 'quotes.*', 'citedBy.*.anchor', 'paragraphs.*.incipit', 'sections.*.heading'],
  ...['title', 'sentenceTitle', 'container-title', 'event-title'],
];

export const wordingIsOurs: Rule = {
  id: 'wording-is-ours',
  description: `No more than ${MOST_SHARED} words in a row are a source’s own outside quotation marks, names of terms apart.`,
  *find(context) {
    for (const [source, paragraphs] of context.texts ?? []) {
      const article = new ArticleIndex(paragraphs);
      for (const file of context.files) yield* judge(context, source, article, file);
    }
  },
};

function* judge(context: CheckContext, source: string, article: ArticleIndex, file: ContentFile): Generator<Finding> {
  for (const { offset, words, paragraph } of article.sharedWith(withoutQuotations(file))) {
    // The sign that ends a value of YAML, or a sentence, is no part of what is shared.
    const run = words.join(' ').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (withoutNames(context, run).length <= MOST_SHARED) continue;
    yield {
      file: file.path,
      place: placeIn(file.text, offset),
      reason: `${words.length} words in a row stand so in paragraph ${paragraph} of ${source}: “${run}”.`,
      advice: 'Say it in other words, or put the words that must stay between typographic quotation marks.',
    };
  }
}

/** A file with a word that no article has in place of what is quoted and of a group of references, as long as it, so that places stay true. */
function withoutQuotations({ text, frontmatter, placeOf }: ContentFile): string {
  const other = (words: string) => '0'.repeat(words.length);
  return VERBATIM.flatMap((pattern) => textsAt(frontmatter, pattern))
    .reduce((masked, { path, value }) => {
      const start = offsetOf(text, placeOf(path));
      const end = start + value.length + (/["']/u.test(text.charAt(start)) ? 2 : 0);
      return masked.slice(0, start) + other(text.slice(start, end)) + masked.slice(end);
    }, text)
    .replaceAll(/“[^”]*”|\[\[[^\]|]*\]\]|\[@[^\]]*\]/gu, other)
    .replaceAll(/\[\[[^\]|]*\||\]\]/gu, (sign) => ' '.repeat(sign.length));
}

function withoutNames(context: CheckContext, run: string): string[] {
  const names = namesOfTerms(context).map(({ name }) => foldName(name));
  const rest = names.reduce((words, name) => ` ${words} `.replaceAll(` ${name} `, ' '), ` ${foldName(run)} `);
  return rest.split(' ').filter(Boolean);
}
