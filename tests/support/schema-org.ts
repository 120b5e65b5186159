import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the published vocabulary has its names; pages write them with https. */
const PUBLISHED = 'http://schema.org/';
export const SCHEMA = 'https://schema.org/';

/** What schema.org says of its own types and properties, by their whole addresses. */
export interface Vocabulary {
  /** Each type with all that it is a kind of, itself included. */
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
  /** Each property with the types that may have it and the types of its values. */
  readonly properties: ReadonlyMap<
    string,
    { readonly domains: ReadonlySet<string>; readonly ranges: ReadonlySet<string> }
  >;
  /** What was given up for something else. */
  readonly superseded: ReadonlySet<string>;
}

/** The vocabulary as schema.org publishes it, from a package that carries it. */
export function readVocabulary(): Vocabulary {
  const folder = dirname(createRequire(import.meta.url).resolve('@vocabulary/schema'));
  const triples = [
    ...readFileSync(join(folder, 'schema.nq'), 'utf8').matchAll(/^<([^>]+)> <([^>]+)> <([^>]+)>/gmu),
  ].map(([, subject = '', predicate = '', object = '']) => [local(subject), predicate, local(object)] as const);
  const objects = (predicate: string) => {
    const found = new Map<string, Set<string>>();
    for (const [subject, name, object] of triples)
      if (name === predicate) found.set(subject, (found.get(subject) ?? new Set()).add(object));
    return found;
  };
  const above = objects('http://www.w3.org/2000/01/rdf-schema#subClassOf');
  const kinds = objects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
  const domains = objects(`${PUBLISHED}domainIncludes`);
  const ranges = objects(`${PUBLISHED}rangeIncludes`);
  const all = (type: string): string[] => [type, ...[...(above.get(type) ?? [])].flatMap(all)];
  const ofKind = (kind: string) => [...kinds].filter(([, types]) => types.has(kind)).map(([name]) => name);
  return {
    types: new Map(ofKind('http://www.w3.org/2000/01/rdf-schema#Class').map((type) => [type, new Set(all(type))])),
    properties: new Map(
      ofKind('http://www.w3.org/1999/02/22-rdf-syntax-ns#Property').map((name) => [
        name,
        { domains: domains.get(name) ?? new Set(), ranges: ranges.get(name) ?? new Set() },
      ]),
    ),
    superseded: new Set(objects(`${PUBLISHED}supersededBy`).keys()),
  };
}

function local(address: string): string {
  return address.startsWith(PUBLISHED) ? `${SCHEMA}${address.slice(PUBLISHED.length)}` : address;
}
