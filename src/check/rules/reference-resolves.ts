import type { CollectionName } from '../../model/collections.ts';
import { parseCode, termId } from '../../model/ids.ts';
import type { Scheme } from '../../corpus/markdown/references.ts';
import type { Content } from '../check-context.ts';
import { didYouMean, nearCodes } from '../near-miss.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

type Kind = 'source' | 'topic' | 'term' | 'citation' | 'claim';

/** Every field that names another entry. */
const FIELDS: Readonly<Partial<Record<CollectionName, readonly (readonly [pattern: string, kind: Kind])[]>>> = {
  claims: [
    ['topics.*', 'topic'],
    ['terms.*', 'term'],
    ['speaker', 'term'],
    ['holder', 'term'],
    ['via.*', 'term'],
    ['cites.*', 'citation'],
    ['relations.*.target', 'claim'],
  ],
  stances: [
    ['lead', 'claim'],
    ['claims.*', 'claim'],
  ],
  events: [
    ['claims.*', 'claim'],
    ['citations.*', 'citation'],
    ['datedOtherwise.*.source', 'source'],
  ],
  assessments: [
    ['claims.*', 'claim'],
    ['facts.*.evidence.*', 'citation'],
    ['counter.citations.*', 'citation'],
  ],
  citations: [['citedBy.*.source', 'source']],
  sources: [['refersTo.*', 'source']],
};

const COLLECTION = { source: 'sources', topic: 'topics', term: 'terms', citation: 'citations' } as const;
const KIND: Readonly<Record<Scheme, Kind>> = { claim: 'claim', cite: 'citation', term: 'term' };

/** Whatever an entry or its Markdown refers to exists. */
export const referenceResolves: Rule = {
  id: 'reference-resolves',
  *find(content) {
    const codes = new Set(content.codes.map(({ code }) => code));
    for (const file of content.files)
      for (const [pattern, kind] of FIELDS[file.collection] ?? [])
        for (const { path, value } of textsAt(file.frontmatter, pattern)) {
          // Nobody by name is no term; a malformed id is the schema’s to report.
          if ((pattern === 'via.*' && value === 'unnamed') || !isWellFormed(kind, value)) continue;
          const problem = unknown(content, codes, kind, value);
          if (problem) yield { file: file.path, place: file.placeOf(path), ...problem };
        }
    for (const { file, place, scheme, id } of content.mentions) {
      const problem = unknown(content, codes, KIND[scheme], id);
      if (problem) yield { file: file.path, place, ...problem };
    }
  },
};

function isWellFormed(kind: Kind, id: string): boolean {
  return kind === 'claim' ? parseCode(id) !== undefined : termId.safeParse(id).success;
}

function unknown(
  { ids }: Content,
  codes: ReadonlySet<string>,
  kind: Kind,
  id: string,
): Pick<Finding, 'reason' | 'advice'> | undefined {
  if (kind === 'claim')
    return codes.has(id) ? undefined : { reason: `There is no claim "${id}".`, advice: nearCodes(id, codes) };
  const collection = COLLECTION[kind];
  if (ids[collection].has(id)) return undefined;
  return {
    reason: `There is no ${kind} "${id}".`,
    advice: didYouMean(id, ids[collection], `Correct it, or write content/${collection}/${id}.md.`),
  };
}
