import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { sourceId } from '../model/ids.ts';
import type { Mark } from '../model/vocabulary.ts';
import { parseMarkdown } from '../corpus/markdown/parse.ts';
import { referencesTransform } from '../corpus/markdown/remark-references.ts';
import { briefOf, unitsTransform } from '../corpus/markdown/remark-units.ts';
import type { Section, Source } from './graph.ts';
import type { Entry } from '../corpus/corpus.ts';

/** A source with its mark, its sections’ fragments and its digest taken apart into units. */
export function toSource({ id, data, body, tree }: Entry<'sources'>, mark: Mark): Source {
  const slugger = new GithubSlugger();
  const sections = data.sections.map((section): Section => ({ ...section, anchor: slugger.slug(section.heading) }));
  return {
    ...data,
    mark,
    id: sourceId.parse(id),
    sections,
    ...unitsBySection(tree ? structuredClone(tree()) : parseMarkdown(body), sections),
    body,
  };
}

/** @param tree the digest as mdast, changed in place */
function unitsBySection(tree: Root, sections: readonly Section[]): Pick<Source, 'brief' | 'digest'> {
  referencesTransform(tree);
  const [first] = sections;
  if (!first) return { brief: [], digest: [] };
  let at = -1;
  const brief = new Set(briefOf(tree.children));
  const sectionOf = new Map<string, Section>();
  // The transform keeps document order, so the units of each top-level block follow each other.
  const units = unitsTransform(tree);
  for (const node of tree.children) {
    if (node.type === 'heading') at = sectionUnder(node, sections, at);
    else if (!brief.has(node)) for (const anchor of anchorsIn(node)) sectionOf.set(anchor, sections[at] ?? first);
  }
  return {
    brief: units.filter(({ anchor }) => !sectionOf.has(anchor)),
    digest: units.flatMap((unit) => {
      const section = sectionOf.get(unit.anchor);
      return section ? [{ ...unit, section }] : [];
    }),
  };
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
