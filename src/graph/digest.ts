import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { sourceId } from '../model/ids.ts';
import { parseMarkdown } from '../corpus/markdown/parse.ts';
import { referencesTransform } from '../corpus/markdown/remark-references.ts';
import { unitsTransform } from '../corpus/markdown/remark-units.ts';
import type { DigestUnit, Section, Source } from './graph.ts';
import type { Entry } from '../corpus/corpus.ts';

/** A source with its sections’ fragments and its digest taken apart into units. */
export function toSource({ id, data, body, tree }: Entry<'sources'>): Source {
  const slugger = new GithubSlugger();
  const sections = data.sections.map((section): Section => ({ ...section, anchor: slugger.slug(section.heading) }));
  return {
    ...data,
    id: sourceId.parse(id),
    sections,
    digest: digestUnits(tree ? structuredClone(tree()) : parseMarkdown(body), sections),
    body,
  };
}

/** @param tree the digest as mdast, changed in place */
function digestUnits(tree: Root, sections: readonly Section[]): DigestUnit[] {
  referencesTransform(tree);
  const [first] = sections;
  if (!first) return [];
  let at = -1;
  const sectionOf = new Map<string, Section>();
  // The transform keeps document order, so the units of each top-level block follow each other.
  const units = unitsTransform(tree);
  for (const node of tree.children) {
    if (node.type === 'heading') at = sectionUnder(node, sections, at);
    else for (const anchor of anchorsIn(node)) sectionOf.set(anchor, sections[at] ?? first);
  }
  return units.map((unit) => ({ ...unit, section: sectionOf.get(unit.anchor) ?? first }));
}

/** Where the section of a heading stands; two may bear the same one, so the next to come is meant. */
function sectionUnder(node: Heading, sections: readonly Section[], at: number): number {
  const name = toString(node);
  const places = sections.flatMap(({ heading }, place) => (heading === name ? [place] : []));
  return places.find((place) => place > at) ?? places[0] ?? at;
}

function anchorsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { data, children } = node as { data?: { hProperties?: { id?: unknown } }; children?: unknown[] };
  const id = data?.hProperties?.id;
  return [...(typeof id === 'string' ? [id] : []), ...(children ?? []).flatMap(anchorsIn)];
}
