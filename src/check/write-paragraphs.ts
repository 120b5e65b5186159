import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { YAMLMap } from 'yaml';
import { words } from '../model/words.ts';
import { foldTypography } from '../model/fold.ts';
import { incipitsOf, readOutline } from './article.ts';

/** A piece of a file that another takes the place of. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Writes into a source’s file how many words its paragraphs have and, where an incipit does not begin its paragraph, the
 * words that do. Everything else in the file stays as it is.
 *
 * @param root the folder that holds `content/`
 * @param source the source’s id
 * @param text the article’s text
 * @returns how many values were written
 * @throws {RangeError} when the file has no frontmatter
 */
export function writeParagraphs(root: string, source: string, text: string): number {
  const path = join(root, `content/sources/${source}.md`);
  const file = readFileSync(path, 'utf8');
  const [fence = '', frontmatter = ''] = /^---[ \t]*\r?\n([^]*?)^---/mu.exec(file) ?? [];
  if (fence === '') throw new RangeError(`content/sources/${source}.md has no frontmatter.`);
  const before = file.indexOf(frontmatter, 3);
  const edits = editsOf(frontmatter, readOutline(text).paragraphs);
  const edited = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: piece }) => all.slice(0, start) + piece + all.slice(end), frontmatter);
  if (edits.length > 0) writeFileSync(path, file.slice(0, before) + edited + file.slice(before + frontmatter.length));
  return edits.length;
}

function editsOf(frontmatter: string, paragraphs: readonly string[]): Edit[] {
  const incipits = incipitsOf(paragraphs);
  const list = parseDocument(frontmatter).get('paragraphs', true);
  const items = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  const edits = items.flatMap((item, index) => {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) return [];
    const incipit = item.get('incipit');
    const fits = typeof incipit === 'string' && foldTypography(paragraph).startsWith(foldTypography(incipit));
    return [
      ...(fits ? [] : editOf(frontmatter, item, 'incipit', incipits[index] ?? '')),
      ...editOf(frontmatter, item, 'words', words(paragraph).length),
    ];
  });
  const missing = paragraphs.slice(items.length).map((paragraph, index) => ({
    incipit: incipits[items.length + index] ?? '',
    words: words(paragraph).length,
    gist: null,
  }));
  if (missing.length === 0) return edits;
  const block = stringify(missing, { lineWidth: 0, nullStr: '' }).replaceAll(/^/gmu, '  ').replaceAll(/ +$/gmu, '');
  const [, , end = frontmatter.length] = isSeq(list) ? (list.range ?? []) : isScalar(list) ? (list.range ?? []) : [];
  const head = list === undefined ? 'paragraphs:\n' : frontmatter.charAt(end - 1) === '\n' ? '' : '\n';
  return [...edits, { start: end, end, text: head + block }];
}

/** The change of a field of a paragraph; none where it says so already. */
function editOf(frontmatter: string, item: YAMLMap, name: string, value: string | number): Edit[] {
  const node = item.get(name, true);
  const quoted = typeof value === 'string' && item.flow ? JSON.stringify(value) : stringify(value).trimEnd();
  if (isScalar(node) && node.value === value) return [];
  const [start = 0, end = start] = node?.range ?? [];
  if (isScalar(node) && node.value === null)
    return [{ start, end, text: ` ${quoted}${frontmatter.charAt(end) === '#' ? ' ' : ''}` }];
  if (isScalar(node)) return [{ start, end, text: quoted }];
  const [begin = 0] = item.range ?? [];
  return item.flow
    ? [{ start: begin + 1, end: begin + 1, text: ` ${name}: ${quoted},` }]
    : [{ start: begin, end: begin, text: `${name}: ${quoted}\n    ` }];
}
