import type { Definition, Link, Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from './frontmatter.ts';
import { placeIn, startOf } from './place.ts';
import type { ContentFile } from './read.ts';
import { findReferences, parsePlaceholder } from './markdown/references.ts';
import type { Reference, Scheme } from './markdown/references.ts';
import { citationKey, claimCode, termId } from '../model/ids.ts';
import { allTexts } from './yaml-paths.ts';

/** An entry that a text refers to. */
export interface Mention {
  readonly file: ContentFile;
  readonly place: Place;
  readonly collection: 'claims' | 'citations' | 'terms';
  /** The entry’s id; of a claim its code. */
  readonly id: string;
}

/** A marker that no page would turn into a reference. */
export interface MalformedReference {
  readonly file: ContentFile;
  readonly place: Place;
  readonly marker: string;
  readonly problem: string;
}

type Found = Mention | MalformedReference;

/** What the names of each look like. */
const NAMES = { claim: claimCode, cite: citationKey, term: termId } as const satisfies Record<Scheme, unknown>;

const COLLECTION = { claim: 'claims', cite: 'citations', term: 'terms' } as const satisfies Record<Scheme, string>;

/**
 * Finds what a file’s Markdown and its `note` refer to, with places in the file.
 *
 * @returns its references, and the markers that would stay as they stand
 */
export function findMentions(file: ContentFile): {
  readonly mentions: readonly Mention[];
  readonly malformed: readonly MalformedReference[];
} {
  const found = [...inMarkdown(file, file.tree()), ...inFields(file)];
  return {
    mentions: found.filter((it) => 'collection' in it),
    malformed: found.filter((it) => 'problem' in it),
  };
}

function* inMarkdown(file: ContentFile, node: Nodes): Generator<Found> {
  if (node.type === 'text') yield* inText(file, node);
  else if (node.type === 'definition') yield* inAddress(file, node);
  else if (node.type === 'link' || node.type === 'linkReference') {
    const place = startOf(node);
    if (node.type === 'link') yield* inAddress(file, node);
    const marker = toString(node);
    if (findReferences(marker).length > 0)
      yield { file, place, marker, problem: 'A reference inside a link stays as it stands' };
  } else if ('children' in node) for (const child of node.children) yield* inMarkdown(file, child);
}

/** What a link’s address names, which may be no name at all. */
function* inAddress(file: ContentFile, node: Link | Definition): Generator<Found> {
  const target = parsePlaceholder(node.url);
  if (!target) return;
  const [place, collection] = [startOf(node), COLLECTION[target.scheme]];
  if (NAMES[target.scheme].safeParse(target.id).success) yield { file, place, collection, id: target.id };
  else
    yield {
      file,
      place,
      marker: node.url,
      problem: `Expected the name of one of the ${collection} behind “${target.scheme}:”`,
    };
}

function* inText(file: ContentFile, node: Text): Generator<Found> {
  let from = node.position?.start.offset ?? 0;
  for (const { start, end, reference } of findReferences(node.value)) {
    const marker = node.value.slice(start, end);
    const offset = file.text.indexOf(marker, from);
    if (offset !== -1) from = offset + marker.length;
    // Where the marker holds an escape, the file spells it otherwise than the node.
    yield* mentionsBy(file, offset === -1 ? startOf(node) : placeIn(file.text, offset), marker, reference);
  }
}

function* inFields(file: ContentFile): Generator<Found> {
  // What no reference begins by, as it is or by an escape, holds none.
  if (!/\[[[@]|\\/u.test(file.text)) return;
  for (const { path, value } of allTexts(file.frontmatter))
    for (const { start, end, reference } of findReferences(value)) {
      const [marker, place] = [value.slice(start, end), file.placeOf(path)];
      if (path.join('.') === 'note') yield* mentionsBy(file, place, marker, reference);
      else yield { file, place, marker, problem: 'References work in `note` and in the Markdown alone' };
    }
}

function mentionsBy(file: ContentFile, place: Place, marker: string, reference: Reference): Found[] {
  switch (reference.type) {
    case 'claim':
      return [{ file, place, collection: 'claims', id: reference.code }];
    case 'term':
      return [{ file, place, collection: 'terms', id: reference.id }];
    case 'cite':
      return reference.cites.map(({ key }) => ({ file, place, collection: 'citations', id: key }));
    case 'broken':
      return [{ file, place, marker, problem: reference.problem }];
  }
}
