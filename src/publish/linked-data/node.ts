import type { IdReference } from 'schema-dts';

/**
 * A thing of schema.org with the fields that have a value; a list without items is none.
 *
 * @param fields its fields, `undefined` where there is nothing to say
 */
export function node<Thing extends object>(fields: {
  readonly [Field in keyof Thing]: Thing[Field] | undefined;
}): Thing {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && !isEmpty(value));
  return Object.fromEntries(given) as Thing;
}

/** A reference to a thing that is described elsewhere. */
export function reference(id: string): IdReference {
  return { '@id': id };
}

/**
 * A text that is not in the language of its page. Types of schema.org know no language of a text; JSON-LD does.
 *
 * @param language its tag
 */
export function textIn(language: string, text: string): string {
  return { '@language': language, '@value': text } as unknown as string;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
