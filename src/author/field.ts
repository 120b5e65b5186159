import { z } from 'zod';
import { fieldIssues } from '../check/fields.ts';
import { FILE_START } from '../corpus/frontmatter.ts';
import { MANUAL } from '../corpus/read.ts';
import { NOUNS } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { REFERENCES } from '../model/ids.ts';
import type { Descriptions } from './descriptions.ts';

type Schema = z.core.$ZodType;

/** What an author must know of a field to fill it in, as its schema says it. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** What it says. */
  readonly description: string | undefined;
  /** Words that it may be; where it is `open`, it may be something else as well. */
  readonly values: readonly string[];
  readonly open: boolean;
  /** Where it names an entry, of which collection. */
  readonly names: CollectionName | undefined;
  readonly isList: boolean;
  /** Of a field that has fields of its own, those. */
  readonly fields: readonly Field[];
}

/**
 * The fields of an entry, or of a part of one, in the order of its schema.
 *
 * @param described what the fields of the entry mean
 * @param above the way to the part, with a dot behind it
 */
export function fieldsOf(schema: z.ZodObject, described: Descriptions, above = ''): Field[] {
  return Object.entries<Schema>(schema.shape).map(([name, field]) => fieldOf(name, field, described, above));
}

function fieldOf(name: string, schema: Schema, described: Descriptions, above: string): Field {
  const layers = layersOf(schema);
  const inner = layers.at(-1) ?? schema;
  const shape = shapeOf(inner);
  return {
    name,
    schema,
    required: !(schema instanceof z.ZodOptional),
    description: described.get(above + name),
    values: valuesOf(inner),
    open: inner instanceof z.ZodUnion && inner.options.some((option) => valuesOf(option).length === 0),
    names: layers.map((layer) => REFERENCES.get(layer)?.collection).find(Boolean),
    isList: layers.some((layer) => layer instanceof z.ZodArray),
    fields: shape ? fieldsOf(shape, described, `${above}${name}.`) : [],
  };
}

/** A field’s schema, and what it wraps: of an optional list of ids the option, the list and the id. */
function layersOf(schema: Schema): Schema[] {
  if (schema instanceof z.ZodOptional) return [schema, ...layersOf(schema.unwrap())];
  if (schema instanceof z.ZodArray) return [schema, ...layersOf(schema.element)];
  return [schema];
}

function shapeOf(schema: Schema): z.ZodObject | undefined {
  if (schema instanceof z.ZodUnion) return schema.options.map(shapeOf).find((shape) => shape !== undefined);
  return schema instanceof z.ZodObject ? schema : undefined;
}

function valuesOf(schema: Schema): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(valuesOf) : [];
}

/**
 * What somebody typed for a field, as the field has it: a number, a list parted by commas, a word.
 *
 * @param texts what was given, each as typed
 */
function valueFrom({ schema, isList }: Field, texts: readonly string[]): unknown {
  const inner = layersOf(schema).at(-1);
  const one = (text: string) => {
    if (inner instanceof z.ZodNumber && /^-?\d+$/u.test(text)) return Number(text);
    return inner instanceof z.ZodLiteral && text === 'true' ? true : text;
  };
  return isList ? texts.flatMap((text) => text.split(/\s*,\s*/u).filter(Boolean)).map(one) : one(texts.at(-1) ?? '');
}

/**
 * What somebody typed for a field, held against its schema.
 *
 * @param texts what was given, each as typed
 * @throws {RangeError} where the field cannot have it, with what it may have
 */
export function soundValue(field: Field, texts: readonly string[]): unknown {
  const { name, schema, isList } = field;
  const value = valueFrom(field, texts);
  const shape = z.object({ [name]: schema });
  const { error } = shape.safeParse({ [name]: value });
  if (!error) return value;
  const file = { path: '', text: '', frontmatter: { [name]: value }, placeOf: () => FILE_START };
  const [issue] = fieldIssues(file, shape, error.issues);
  const parted = texts.map((text) => text.split(/\s+/u).join(','));
  const several = isList && shape.safeParse({ [name]: valueFrom(field, parted) }).success;
  throw new RangeError(
    `${issue ? `${issue.reason} ${issue.advice}` : error.message}${several ? ` Several are parted by commas: --${name} ${parted.join(',')}` : ''}`,
  );
}

/** More than this is not read in a line. */
const MOST_NAMED = 30;

/**
 * What a field wants, in one line.
 *
 * @param collection that of the entry, whose part of the manual lists the values where they are many
 * @param ids those that it may name
 */
export function hintOf(
  { description, values, open, names, isList }: Field,
  collection: CollectionName,
  ids: readonly string[],
): string {
  const known = names === undefined ? '' : namesOf(names, ids);
  const choice =
    values.length > MOST_NAMED
      ? `one of ${values.length} values, listed in ${MANUAL}#${collection}`
      : values.length > 0
        ? `${open ? 'may be' : 'one of'} ${values.join(', ')}`
        : '';
  const parts = [description?.replace(/\.$/u, ''), isList ? 'a list' : '', choice, known];
  return parts.filter(Boolean).join('; ');
}

/** Entries to choose from; of many where they lie, since the first in the order of letters are no choice. */
function namesOf(names: CollectionName, ids: readonly string[]): string {
  if (ids.length === 0) return `no ${NOUNS[names]} is there yet`;
  if (ids.length <= MOST_NAMED) return `known: ${ids.join(', ')}`;
  return names === 'claims'
    ? `one of ${ids.length} codes; look for a word in content/claims/`
    : `one of ${ids.length}, by the names of the files in content/${names}/`;
}
