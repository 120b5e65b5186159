import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../corpus/read.ts';
import { words } from '../model/fields.ts';
import { compareText, sourceId } from '../model/ids.ts';
import type { Attestation } from '../model/attestation.ts';
import { foldTypography } from '../model/fold.ts';
import { findQuotation, fingerprint, readArticle } from './article.ts';
import { ATTESTATIONS } from './attestations.ts';
import { openContext, sourceOf } from './check-context.ts';
import { misquotations, quotationsOf } from './quotations.ts';
import { createReport, toIssue } from './report.ts';
import type { Report } from './report.ts';

/**
 * Looks every quotation from a source up in the article’s text.
 *
 * @param root the folder that holds `content/`
 * @param source the source’s id
 * @param text the article’s text; no sentence of it comes back
 * @returns the attestation, or a report of what is not there
 * @throws {RangeError} when there is no such source
 * @throws {ArticleError} when the text has no paragraphs
 */
export function attest(root: string, source: string, text: string): Attestation | Report {
  const { context, issues, files } = openContext(readContent(root));
  if (!context.ids.sources.has(source))
    throw new RangeError(`There is no source "${source}". The sources are ${[...context.ids.sources].join(', ')}.`);
  // Quotations in an entry that cannot be read would be left out unseen.
  const concerned = context.invalid.filter(
    (entry) => entry.collection === 'citations' || (entry.collection !== 'stances' && sourceOf(entry) === source),
  );
  const unreadable = issues.filter(({ file }) => concerned.some(({ path }) => path === file));
  const paragraphs = readArticle(text);
  const quotations = quotationsOf(context, source);
  const advice = 'It stands nowhere in the text: correct it word for word.';
  const missing = misquotations(quotations, (text) => findQuotation(text, paragraphs), advice).map((finding) =>
    toIssue('quotation-is-attested', finding),
  );
  if (unreadable.length + missing.length > 0) return createReport([...unreadable, ...missing], files);
  const texts = [...new Set(quotations.map(({ text }) => foldTypography(text)))].sort(compareText);
  return {
    source: sourceId.parse(source),
    paragraphs: paragraphs.map((paragraph) => ({ words: words(paragraph).length, sha256: fingerprint(paragraph) })),
    quotations: texts.map((quotation) => ({ text: quotation, places: findQuotation(quotation, paragraphs) })),
  };
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
