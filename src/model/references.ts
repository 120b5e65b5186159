import { z } from 'zod';
import { isRecord } from './fields.ts';
import { REFERENCES } from './ids.ts';
import type { ReferenceTarget } from './ids.ts';

/** A value that names another entry, and the way to it. */
export interface Reference extends ReferenceTarget {
  /** As it was written; a malformed one is the schema’s to refuse. */
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/**
 * Every reference of an entry’s fields, found by the ids that its schema is made of, whatever else is wrong with the
 * entry. A field that a schema gains is found without a word here.
 *
 * @param schema the schema of the entry’s collection
 * @param data the entry’s fields, sound or not
 * @returns the references, in the order of the schema’s fields
 */
export function referencesIn(
  schema: z.core.$ZodType,
  data: unknown,
  path: readonly (string | number)[] = [],
): Reference[] {
  const target = REFERENCES.get(schema);
  if (target) return typeof data === 'string' ? [{ ...target, id: data, path }] : [];
  if (schema instanceof z.ZodOptional) return referencesIn(schema.unwrap(), data, path);
  if (schema instanceof z.ZodArray)
    return Array.isArray(data)
      ? data.flatMap((item: unknown, index) => referencesIn(schema.element, item, [...path, index]))
      : [];
  if (schema instanceof z.ZodUnion) {
    const shapes: readonly z.core.$ZodType[] = schema.options;
    // `unnamed` has the form of an id and is none.
    if (shapes.some((shape) => shape instanceof z.ZodLiteral && shape.safeParse(data).success)) return [];
    return shapes.flatMap((shape) => referencesIn(shape, data, path));
  }
  if (!(schema instanceof z.ZodObject) || !isRecord(data)) return [];
  const fields: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(fields).flatMap(([name, field]) => referencesIn(field, data[name], [...path, name]));
}
