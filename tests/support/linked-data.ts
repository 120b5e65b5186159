import jsonld from 'jsonld';
import { SCHEMA } from './schema-org.ts';
import type { Vocabulary } from './schema-org.ts';

/** A value of linked data in its expanded form: a literal, or a thing with all names whole. */
export interface Expanded {
  readonly '@id'?: string;
  readonly '@type'?: readonly string[];
  readonly '@value'?: string | number | boolean;
  readonly '@language'?: string;
  readonly [property: string]: readonly Expanded[] | readonly string[] | string | number | boolean | undefined;
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** The context by which schema.org has its names read: a property that takes an address, and no text, leads there. */
export function contextOf({ properties }: Vocabulary): object {
  const addresses = [...properties].filter(
    ([name, { ranges }]) => name.startsWith(SCHEMA) && ranges.has(`${SCHEMA}URL`) && !ranges.has(`${SCHEMA}Text`),
  );
  const terms = addresses.map(([name]) => [name.slice(SCHEMA.length), { '@id': name, '@type': '@id' }]);
  return { '@vocab': SCHEMA, ...(Object.fromEntries(terms) as object) };
}

/**
 * The things that a block of linked data tells, in the eyes of a JSON-LD library, without the network.
 *
 * @param address the whole address of the page that the block stands on
 * @throws {Error} when any part of it would be dropped
 */
export async function expand(block: unknown, address: string, context: object): Promise<Expanded[]> {
  const documentLoader = (url: string) =>
    url === SCHEMA.slice(0, -1)
      ? Promise.resolve({ documentUrl: url, document: { '@context': context as jsonld.ContextDefinition } })
      : Promise.reject(new Error(`Nobody should ask for ${url}`));
  const options = { base: address, documentLoader, safe: true };
  return (await jsonld.expand(block as jsonld.JsonLdDocument, options)) as unknown as Expanded[];
}

/** Every thing that is described somewhere in some things, those inside others included. */
export function thingsIn(values: readonly Expanded[]): Expanded[] {
  return values.flatMap((value) => [
    ...(value['@type'] ? [value] : []),
    ...propertiesOf(value).flatMap(([, inner]) => thingsIn(inner)),
  ]);
}

/** The ids that some things refer to without describing them. */
export function referencesIn(values: readonly Expanded[]): string[] {
  return values.flatMap((value) => [
    ...(value['@id'] !== undefined && !value['@type'] ? [value['@id']] : []),
    ...propertiesOf(value).flatMap(([, inner]) => referencesIn(inner)),
  ]);
}

/** The properties of a thing, each with its values. */
export function propertiesOf(thing: Expanded): [string, readonly Expanded[]][] {
  return Object.entries(thing).filter(([name]) => !name.startsWith('@')) as [string, readonly Expanded[]][];
}

/**
 * Holds a thing against the vocabulary: whether its types and properties are of schema.org, may go together, and
 * have values of the right types.
 *
 * @param typesOf the types of a thing by its id, wherever that is described
 * @returns what is wrong
 */
export function problemsOf(
  { types, properties, superseded }: Vocabulary,
  thing: Expanded,
  typesOf: (id: string) => readonly string[],
): string[] {
  const own = thing['@type'] ?? [];
  const kinds = new Set(own.flatMap((type) => [...(types.get(type) ?? [])]));
  const meets = (some: ReadonlySet<string>, others: ReadonlySet<string>) => [...some].some((one) => others.has(one));
  const unknown = own.filter((type) => !types.has(type) || superseded.has(type)).map((type) => `no type ${type}`);
  const wrong = propertiesOf(thing).flatMap(([name, values]): string[] => {
    // An annotation of actions, not a property: https://schema.org/docs/actions.html
    if (name === `${SCHEMA}query-input`) return [];
    const property = properties.get(name);
    if (!property || superseded.has(name)) return [`no property ${name}`];
    const { domains, ranges } = property;
    if (!meets(kinds, domains)) return [`${own.join()} has no ${name}`];
    return values
      .filter((value) => {
        if (value['@value'] !== undefined) return !literalFits(value['@value'], ranges);
        // A bare reference is an address, too, and whatever it leads to is a thing.
        if (!value['@type'] && (ranges.has(`${SCHEMA}URL`) || ranges.has(`${SCHEMA}Thing`))) return false;
        const of = value['@type'] ?? typesOf(value['@id'] ?? '');
        return !of.some((type) => meets(types.get(type) ?? new Set(), ranges));
      })
      .map((value) => `${name} cannot be ${JSON.stringify(value).slice(0, 120)}`);
  });
  return [...unknown, ...wrong].map((problem) => `${thing['@id'] ?? own.join()}: ${problem}`);
}

function literalFits(value: string | number | boolean, ranges: ReadonlySet<string>): boolean {
  const has = (...names: readonly string[]) => names.some((name) => ranges.has(`${SCHEMA}${name}`));
  if (typeof value === 'boolean') return has('Boolean');
  if (typeof value === 'number') return has('Number', 'Integer');
  return has('Text') || (has('Date', 'DateTime') && DATE.test(value));
}
