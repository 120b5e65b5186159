import { z } from 'zod';
import { isRecord } from './fields.ts';
import { REFERENCES } from './ids.ts';
import type { ReferenceTarget } from './ids.ts';
import { onceFor } from './once-for.ts';

/** A value that names another entry, and the way to it. */
export interface Reference extends ReferenceTarget {
  /** As it was written; a malformed one is the schema’s to refuse. */
  readonly id: string;
  readonly path: readonly (string | number)[];
}

type Way = readonly (string | number)[];
/** Finds the references in a value; `undefined` where there can be none. */
type Finder = ((value: unknown, way: Way) => Reference[]) | undefined;

/**
 * Every reference of an entry’s fields, found by the ids that its schema is made of, whatever else is wrong with the
 * entry. A field that a schema gains is found without a word here.
 *
 * @param schema the schema of the entry’s collection
 * @param data the entry’s fields, sound or not
 * @returns the references, in the order of the schema’s fields
 */
export function referencesIn(schema: z.core.$ZodType, data: unknown): Reference[] {
  return finderOf(schema)?.(data, []) ?? [];
}

/** Looked at once for each schema: most fields of most entries refer to nothing. */
const finderOf = onceFor((schema: z.core.$ZodType): Finder => {
  const target = REFERENCES.get(schema);
  if (target) return (value, path) => (typeof value === 'string' ? [{ ...target, id: value, path }] : []);
  if (schema instanceof z.ZodOptional) return finderOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return finderOfItems(finderOf(schema.element));
  if (schema instanceof z.ZodUnion) return finderOfShapes(schema.options);
  return schema instanceof z.ZodObject ? finderOfFields(schema.shape) : undefined;
});

function finderOfItems(find: Finder): Finder {
  if (!find) return undefined;
  return (value, way) =>
    Array.isArray(value) ? value.flatMap((item: unknown, index) => find(item, [...way, index])) : [];
}

function finderOfShapes(shapes: readonly z.core.$ZodType[]): Finder {
  const literals = shapes.filter((shape) => shape instanceof z.ZodLiteral);
  const finders = shapes.flatMap((shape) => finderOf(shape) ?? []);
  if (finders.length === 0) return undefined;
  // `unnamed` has the form of an id and is none.
  return (value, way) =>
    literals.some((shape) => shape.safeParse(value).success) ? [] : finders.flatMap((find) => find(value, way));
}

function finderOfFields(fields: Readonly<Record<string, z.core.$ZodType>>): Finder {
  const finders = Object.entries(fields).flatMap(([name, field]) => {
    const find = finderOf(field);
    return find ? [{ name, find }] : [];
  });
  if (finders.length === 0) return undefined;
  return (value, way) =>
    isRecord(value) ? finders.flatMap(({ name, find }) => find(value[name], [...way, name])) : [];
}
