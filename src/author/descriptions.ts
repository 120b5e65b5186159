import { COLLECTION_NAMES, NOUNS } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Expression, SchemaSource } from './schema-source.ts';

/** What each field of an entry means, by the way to it: `relations.because`. */
export type Descriptions = ReadonlyMap<string, string>;

/**
 * What the fields of every collection mean, as their schemas’ comments say it.
 *
 * @returns nothing of any where TypeScript, which reads the comments, is not installed: a site is built without it
 */
export function readDescriptions(): Promise<ReadonlyMap<CollectionName, Descriptions>> {
  return (known ??= read());
}

/** Dev asks after every change of the content, and the schemas stay. */
let known: Promise<ReadonlyMap<CollectionName, Descriptions>> | undefined;

async function read(): Promise<ReadonlyMap<CollectionName, Descriptions>> {
  const reader = await import('./schema-source.ts').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  });
  if (!reader) return new Map();
  const source = new reader.SchemaSource();
  return new Map(
    COLLECTION_NAMES.map((name) => {
      const schema = source.constant(NOUNS[name], `${NOUNS[name]}Schema`);
      return [name, new Map(schema ? described(source, schema.made) : [])] as const;
    }),
  );
}

function described(source: SchemaSource, made: Expression, above = ''): [string, string][] {
  return source
    .shapes(made)
    .flatMap((shape) =>
      shape.flatMap(({ name, comment, made: of }) => [
        ...(comment === undefined ? [] : [[above + name, comment] satisfies [string, string]]),
        ...described(source, of, `${above}${name}.`),
      ]),
    );
}
