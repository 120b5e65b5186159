import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';
import { readFrontmatter } from '../corpus/frontmatter.ts';
import { MANUAL } from '../corpus/read.ts';
import { words } from '../model/words.ts';
import { inParagraphs } from '../wording/phrases.ts';
import { doubtOf, incipitsOf, readOutline } from './article.ts';
import { beginsWith, matchParagraphs } from './paragraph-matches.ts';

/** A piece of a file that another takes the place of. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A paragraph that a source’s file has: its fields, and the lines that they stand in. */
interface Item {
  readonly map: YAMLMap;
  readonly start: number;
  readonly end: number;
}

/** A paragraph of the text, and what a source’s file has of it, where it has anything. */
interface Paragraph {
  readonly incipit: string;
  readonly words: number;
  readonly item: Item | undefined;
  /** Whether the file knew it with other words. */
  readonly reworded: boolean;
  /** What is to be corrected in the file. */
  readonly edits: readonly Edit[];
}

/** What was written into a source’s file. */
export interface Written {
  /** How many values. */
  readonly values: number;
  /** What became of paragraphs that have other numbers now, and what that leaves to do, a sentence each. */
  readonly notes: readonly string[];
}

/** What was written where nothing was to be. */
export const NOTHING_WRITTEN: Written = { values: 0, notes: [] };

/**
 * Writes into a source’s file how many words its paragraphs have and, where an incipit does not begin its paragraph or
 * begins another as well, the words that tell it. What the file says of a paragraph goes with it where it has another
 * number now, and is taken out where it is gone. Everything else in the file stays as it is.
 *
 * @param root the folder that holds `content/`
 * @param source the source’s id
 * @param text the article’s text
 * @throws {RangeError} when the file has no frontmatter, or the text seems to be another’s; nothing is written then
 */
export function writeParagraphs(root: string, source: string, text: string): Written {
  const path = `content/sources/${source}.md`;
  // That there is no such source is told by whoever attests.
  if (!existsSync(join(root, path))) return NOTHING_WRITTEN;
  const file = readFileSync(join(root, path), 'utf8');
  const [fence = '', frontmatter = ''] = /^---[ \t]*\r?\n([^]*?)^---/mu.exec(file) ?? [];
  if (fence === '') throw new RangeError(`${path} has no frontmatter.`);
  const read = readFrontmatter(file);
  const list = parseDocument(frontmatter, { keepSourceTokens: true }).get('paragraphs', true);
  // What cannot be read is the check’s to tell.
  if ('problems' in read || (isSeq(list) && !list.items.every((item) => isMap(item)))) return NOTHING_WRITTEN;
  const items = isSeq(list) ? itemsOf(frontmatter, list) : [];
  const { paragraphs } = readOutline(text);
  const doubt = doubtOf({ path, id: source, ...read }, paragraphs);
  if (doubt !== undefined)
    throw new RangeError(
      `${doubt} Nothing was written. Where the text is right, take \`paragraphs\` out of ${path}, and --write writes them anew.`,
    );
  const now = paragraphsOf(frontmatter, items, paragraphs);
  const { start, end, text: piece } = listOf(frontmatter, list, items, now);
  const changed = frontmatter.slice(0, start) + piece + frontmatter.slice(end);
  if (changed === frontmatter) return NOTHING_WRITTEN;
  const before = file.indexOf(frontmatter, 3);
  writeFileSync(join(root, path), file.slice(0, before) + changed + file.slice(before + frontmatter.length));
  const values = now.reduce((sum, { item, edits }) => sum + (item ? edits.length : 2), 0);
  return { values, notes: notesOf(path, items, now) };
}

/** The paragraphs of a list, each as far as the next begins. */
function itemsOf(frontmatter: string, { items, srcToken, range }: YAMLSeq): Item[] {
  const dashes =
    srcToken?.type === 'block-seq'
      ? srcToken.items.map(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? 0)
      : [];
  const starts = dashes.map((dash) => frontmatter.lastIndexOf('\n', dash - 1) + 1);
  const last = range?.[2] ?? frontmatter.length;
  return items
    .filter((item) => isMap(item))
    .map((map, index) => ({ map, start: starts[index] ?? 0, end: starts[index + 1] ?? last }));
}

function paragraphsOf(frontmatter: string, items: readonly Item[], paragraphs: readonly string[]): Paragraph[] {
  const incipits = incipitsOf(paragraphs);
  const matches = matchParagraphs(
    items.map(({ map }) => textOf(map, 'incipit')),
    paragraphs,
  );
  return paragraphs.map((paragraph, index) => {
    const [incipit = '', count] = [incipits[index], words(paragraph).length];
    const item = items[matches[index] ?? -1];
    if (!item) return { incipit, words: count, item, reworded: false, edits: [] };
    const [own, told] = [textOf(item.map, 'incipit'), item.map.get('words')];
    const begins = beginsWith(paragraph, own);
    const tells =
      words(own).length >= words(incipit).length || paragraphs.filter((other) => beginsWith(other, own)).length === 1;
    const edits = [
      ...(begins && tells ? [] : editOf(frontmatter, item.map, 'incipit', incipit)),
      ...editOf(frontmatter, item.map, 'words', count),
    ];
    const reworded = (own !== '' && !begins) || (typeof told === 'number' && told !== count);
    return { incipit, words: count, item, reworded, edits };
  });
}

/** A text among a paragraph’s fields; an empty one where there is none. */
function textOf(map: YAMLMap, name: 'incipit' | 'gist'): string {
  const value = map.get(name);
  return typeof value === 'string' ? value : '';
}

/** The list of a file as it is to be. */
function listOf(frontmatter: string, list: unknown, items: readonly Item[], now: readonly Paragraph[]): Edit {
  const [first, last] = [items[0], items.at(-1)];
  if (isSeq(list) && !list.flow && first && last) {
    const indent = /^ */u.exec(frontmatter.slice(first.start))?.[0] ?? '';
    const pieces = now.map((it) =>
      it.item ? edited(frontmatter, it.item, it.edits) : blockOf([fieldsOf(it)], indent),
    );
    return { start: first.start, end: last.end, text: pieces.join('') };
  }
  const block = blockOf(now.map(fieldsOf), '  ');
  const [start = frontmatter.length, to = start, end = to] = isSeq(list) || isScalar(list) ? (list.range ?? []) : [];
  if (list === undefined) return { start, end, text: `paragraphs:\n${block}` };
  if (!isSeq(list)) return { start: end, end, text: `${frontmatter.charAt(end - 1) === '\n' ? '' : '\n'}${block}` };
  const stays = now.length === items.length && now.every(({ item }, index) => item === items[index]);
  const edits = now.flatMap((it) => it.edits);
  return { start, end: to, text: stays ? edited(frontmatter, { start, end: to }, edits) : `\n${block.trimEnd()}` };
}

/** A piece of a text with its edits. */
function edited(text: string, { start, end }: Omit<Edit, 'text'>, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (piece, edit) => piece.slice(0, edit.start - start) + edit.text + piece.slice(edit.end - start),
      text.slice(start, end),
    );
}

/** What a list that is written anew says of a paragraph. */
function fieldsOf({ incipit, words: count, item }: Paragraph): Readonly<Record<string, unknown>> {
  return {
    gist: null,
    ...(item?.map.toJSON() as Readonly<Record<string, unknown>> | undefined),
    incipit,
    words: count,
  };
}

/** Paragraphs as lines of YAML; what is still to be written has its line. */
function blockOf(paragraphs: readonly Readonly<Record<string, unknown>>[], indent: string): string {
  const ordered = paragraphs.map(({ incipit, words: count, ...more }) => ({ incipit, words: count, ...more }));
  return stringify(ordered, { lineWidth: 0, nullStr: '' }).replaceAll(/^/gmu, indent).replaceAll(/ +$/gmu, '');
}

function notesOf(path: string, items: readonly Item[], now: readonly Paragraph[]): string[] {
  const numbers = (which: (paragraph: Paragraph, index: number) => boolean) =>
    now.flatMap((paragraph, index) => (which(paragraph, index) ? [index + 1] : []));
  const fresh = numbers(({ item }) => !item);
  const moved = numbers(({ item }, index) => item !== undefined && item !== items[index]);
  const reworded = numbers((paragraph) => paragraph.reworded);
  const gone = items.filter((item) => !now.some((paragraph) => paragraph.item === item)).map(({ map }) => map);
  if (items.length === 0) return [];
  return [
    ...(moved.length > 0 ? ['What the file says of a paragraph went with it to its new number.'] : []),
    ...(fresh.length > 0 ? [`To do: the \`gist\` of ${inParagraphs(fresh)}, new in the file.`] : []),
    ...(reworded.length > 0
      ? [`To do: read again the \`gist\` of ${inParagraphs(reworded)}, which had other words.`]
      : []),
    ...gone.map(
      (map) =>
        `No paragraph begins “${textOf(map, 'incipit')}” any more; its gist is taken out: “${textOf(map, 'gist')}”.`,
    ),
    ...(moved.length > 0
      ? [
          `To do: the numbers of paragraphs in \`sections\`, in claims, works and events; then \`renumbered\` in ${path}, the day of today. How is told in ${MANUAL}#renaming-deleting-merging-splitting.`,
        ]
      : []),
  ];
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
  const indent = ' '.repeat(begin - (frontmatter.lastIndexOf('\n', begin - 1) + 1));
  return item.flow
    ? [{ start: begin + 1, end: begin + 1, text: ` ${name}: ${quoted},` }]
    : [{ start: begin, end: begin, text: `${name}: ${quoted}\n${indent}` }];
}
