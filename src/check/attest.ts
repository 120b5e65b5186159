import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTESTATIONS, readContent } from '../corpus/read.ts';
import type { ContentFile } from '../corpus/read.ts';
import { valueAt } from '../corpus/yaml-paths.ts';
import { beginningOf, countWords } from '../model/words.ts';
import { compareText, sourceId, sourceOf } from '../model/ids.ts';
import type { Attestation } from '../model/attestation.ts';
import { foldTypography } from '../model/fold.ts';
import { doubtOf, findQuotation, fingerprint, readArticle } from './article.ts';
import { openContext } from './check-context.ts';
import { sourceFiles } from './look-ups.ts';
import { noSuchSource } from './near-miss.ts';
import { misquotations, quotationsOf } from './quotations.ts';
import type { Quotation } from './quotations.ts';
import { createReport, toIssue } from './report.ts';
import type { Report } from './report.ts';
import { wordingIsOurs } from './rules/wording-is-ours.ts';
import { textChanges } from './text-changes.ts';
import { countOf } from '../wording/phrases.ts';

/** What attesting came to. */
export interface Attested {
  /** The proof, or a report of what is not there. */
  readonly result: Attestation | Report;
  /** What became of the text since it was last attested, a sentence each. */
  readonly changes: readonly string[];
  /** Where the source’s file does not say how many words a paragraph has, a sentence each. */
  readonly counts: readonly string[];
  /** At how many places words of ours are the text’s, as the check tells them that is given the text. */
  readonly borrowed: number;
  /** Why the text may not be the source’s, where there is reason for doubt. */
  readonly doubt: string | undefined;
}

/** So many words tell where a paragraph is. */
const BEGINNING = 8;

/**
 * Looks every quotation from a source up in the article’s text.
 *
 * @param root the folder that holds `content/`
 * @param source the source’s id
 * @param text the article’s text; no sentence of it comes back
 * @throws {RangeError} when there is no such source
 * @throws {ArticleError} when the text has no paragraphs
 */
export function attest(root: string, source: string, text: string): Attested {
  const { context, issues, files } = openContext(readContent(root));
  if (!context.ids.sources.has(source)) throw new RangeError(noSuchSource(source, context.ids.sources));
  // Quotations in an entry that cannot be read would be left out unseen.
  const concerned = context.invalid.filter(
    (entry) => entry.collection === 'citations' || (entry.collection !== 'stances' && sourceOf(entry) === source),
  );
  const unreadable = issues.filter(({ file }) => concerned.some(({ path }) => path === file));
  const paragraphs = readArticle(text);
  const quotations = quotationsOf(context, source);
  const beginning = (number: number) => {
    const paragraph = paragraphs[number - 1];
    if (paragraph === undefined) return `The text has ${countOf(paragraphs.length, 'paragraph')}.`;
    const begin = beginningOf(paragraph, BEGINNING);
    return `Paragraph ${number} begins “${begin}${begin === paragraph ? '' : ' …'}”.`;
  };
  const advice = ({ paragraphs: [first = 1] }: Quotation) =>
    `It stands nowhere in the text: correct it word for word. ${beginning(first)}`;
  const before = context.attestations.get(source)?.data;
  const changes = before ? textChanges(context, before, paragraphs) : [];
  const file = sourceFiles(context).get(source);
  const counts = miscounted(file, paragraphs);
  const borrowed = [...wordingIsOurs.find({ ...context, texts: new Map([[source, paragraphs]]) })].length;
  const doubt = doubtOf(file, paragraphs);
  const missing = misquotations(quotations, (text) => findQuotation(text, paragraphs), advice).map((finding) =>
    toIssue('quotation-is-attested', finding),
  );
  if (unreadable.length + missing.length > 0)
    return { result: createReport([...unreadable, ...missing], files), changes, counts, borrowed, doubt };
  const texts = [...new Set(quotations.map(({ text }) => foldTypography(text)))].sort(compareText);
  const result: Attestation = {
    source: sourceId.parse(source),
    paragraphs: paragraphs.map((paragraph) => ({ words: countWords(paragraph), sha256: fingerprint(paragraph) })),
    quotations: texts.map((quotation) => ({ text: quotation, places: findQuotation(quotation, paragraphs) })),
  };
  return { result, changes, counts, borrowed, doubt };
}

/** Which paragraphs have another number of words than the source’s file says. */
function miscounted(file: ContentFile | undefined, paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph, index) => {
    const [count, told] = [countWords(paragraph), valueAt(file?.frontmatter, ['paragraphs', index, 'words'])];
    return told === count
      ? []
      : [`Paragraph ${index + 1} has ${countOf(count, 'word')}${typeof told === 'number' ? `, not ${told}` : ''}.`];
  });
}

/**
 * Writes an attestation, whole or not at all.
 *
 * @param root the folder that holds `content/`
 * @param attestation what to write
 * @returns the file, from the root
 */
export function writeAttestation(root: string, attestation: Attestation): string {
  const path = `${ATTESTATIONS}/${attestation.source}.json`;
  const temporary = join(root, `${ATTESTATIONS}/.${attestation.source}.json.${process.pid}.tmp`);
  mkdirSync(join(root, ATTESTATIONS), { recursive: true });
  try {
    writeFileSync(temporary, `${JSON.stringify(attestation, undefined, 2)}\n`);
    renameSync(temporary, join(root, path));
  } finally {
    rmSync(temporary, { force: true });
  }
  return path;
}
