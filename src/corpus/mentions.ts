import type { Node, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Place } from './frontmatter.ts';
import type { ContentFile } from './read.ts';
import { findReferences, parsePlaceholder } from './markdown/references.ts';
import type { Reference, Scheme } from './markdown/references.ts';
import { allTexts } from './yaml-paths.ts';

/** A thing that a text refers to. */
export interface Mention {
  readonly file: ContentFile;
  readonly place: Place;
  readonly scheme: Scheme;
  readonly id: string;
}

/** A marker that no page would turn into a reference. */
export interface LostMarker {
  readonly file: ContentFile;
  readonly place: Place;
  readonly marker: string;
  readonly problem: string;
}

export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly lost: readonly LostMarker[];
}

/**
 * Finds what a file’s Markdown and its `note` refer to, with places in the file.
 *
 * @param file the file
 * @param tree the whole file as mdast, references still plain text
 * @returns its references, and the markers that would stay as they stand
 */
export function findMentions(file: ContentFile, tree: Root): Mentions {
  const mentions: Mention[] = [];
  const lost: LostMarker[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') {
      const place = startOf(node);
      const target = node.type === 'link' ? parsePlaceholder(node.url) : undefined;
      if (target) mentions.push({ file, place, ...target });
      if (findReferences(toString(node)).length > 0)
        lost.push({ file, place, marker: toString(node), problem: 'A reference inside a link stays as it stands' });
      return SKIP;
    }
    if (node.type !== 'text') return undefined;
    let from = node.position?.start.offset ?? 0;
    for (const { start, end, reference } of findReferences(node.value)) {
      const marker = node.value.slice(start, end);
      const offset = file.text.indexOf(marker, from);
      // Where the marker holds an escape, the file spells it otherwise than the node.
      const place = offset === -1 ? startOf(node) : placeIn(file.text, offset);
      if (offset !== -1) from = offset + marker.length;
      if (reference.type === 'broken') lost.push({ file, place, marker, problem: reference.problem });
      else mentions.push(...targetsOf(reference).map((target) => ({ file, place, ...target })));
    }
    return undefined;
  });
  for (const { path, value } of allTexts(file.frontmatter))
    for (const { start, end, reference } of findReferences(value)) {
      const marker = value.slice(start, end);
      const place = file.placeOf(path);
      if (path.join('.') !== 'note')
        lost.push({ file, place, marker, problem: 'References work in `note` and in the Markdown alone' });
      else if (reference.type === 'broken') lost.push({ file, place, marker, problem: reference.problem });
      else mentions.push(...targetsOf(reference).map((target) => ({ file, place, ...target })));
    }
  return { mentions, lost };
}

function targetsOf(reference: Reference): { scheme: Scheme; id: string }[] {
  switch (reference.type) {
    case 'claim':
      return [{ scheme: 'claim', id: reference.code }];
    case 'term':
      return [{ scheme: 'term', id: reference.id }];
    case 'cite':
      return reference.cites.map(({ key }) => ({ scheme: 'cite', id: key }));
    case 'broken':
      return [];
  }
}

/** Where a node begins in its file. */
export function startOf(node: Node): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** Where an offset lies in a text. */
export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
