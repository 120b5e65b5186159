import { z } from 'zod';
import type { Dated } from '../../graph/graph.ts';
import type { Graph } from '../../graph/graph.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Routes } from '../../model/routes.ts';

/** An address: with its host where the build knows it, else from the root of the host. */
export const address = z.string().min(1).meta({ format: 'uri-reference' });

/** A date as an EDTF text. */
export const date = z.string().min(1);

/** A text of ours. */
export const text = z.string().min(1);

/** A list of at least one thing; in a {@link record}, an optional one may be empty. */
export const nonEmptyList = <Item extends z.ZodType>(item: Item) => z.array(item).min(1);

/** What a field holds in a record: an optional list is a list that may be empty, anything else optional may be null. */
type Kept<Field> =
  Field extends z.ZodOptional<infer Inner>
    ? Inner extends z.ZodArray<infer Item>
      ? z.ZodArray<Item>
      : z.ZodNullable<Inner>
    : Field;

/**
 * A record that always has all of its fields, so that a table can be made of many without asking which are there: what
 * its fields leave optional is null where there is no value, and a list is empty.
 *
 * @param fields the schema of each field, `optional` where there may be no value
 */
export function record<Fields extends z.core.$ZodLooseShape>(fields: Fields) {
  const kept = Object.entries(fields).map(([name, field]) => [name, keep(field as z.ZodType)]);
  return z.strictObject(Object.fromEntries(kept) as { [Name in keyof Fields]: Kept<Fields[Name]> });
}

function keep(field: z.ZodType): z.ZodType {
  if (!(field instanceof z.ZodOptional)) return field;
  const inner = field.unwrap() as z.ZodType;
  const kept = inner instanceof z.ZodArray ? z.array(inner.element) : z.nullable(inner);
  const description = field.description ?? inner.description;
  return description === undefined ? kept : kept.describe(description);
}

/** The names of the fields that need not be told. */
type Silent<Fields> = {
  [Name in keyof Fields]-?: null extends Fields[Name]
    ? Name
    : undefined extends Fields[Name]
      ? Name
      : Fields[Name] extends readonly unknown[]
        ? Name
        : never;
}[keyof Fields];

/** What is told of something for a file: what has no value may be left out. */
export type Told<Value> = Value extends readonly (infer Item)[]
  ? readonly Told<Item>[]
  : Value extends object
    ? { readonly [Name in Exclude<keyof Value, Silent<Value>>]: Told<Value[Name]> } & {
        readonly [Name in Silent<Value>]?: Told<Value[Name]> | undefined;
      }
    : Value;

/**
 * What a file or record says, each field in the place that its schema gives it and none left out.
 *
 * @throws {RangeError} when something is told that the schema does not know
 */
export function whole<Schema extends z.ZodObject>(schema: Schema, told: Told<z.input<Schema>>): z.input<Schema> {
  return filled(schema)(told) as z.input<Schema>;
}

type Fill = (told: unknown) => unknown;

/** Made once for each schema: every file of data is written by one. */
const filled = onceFor((schema: z.core.$ZodType): Fill => {
  if (schema instanceof z.ZodNullable) {
    const fill = filled(schema.unwrap());
    return (told) => (told === undefined || told === null ? null : fill(told));
  }
  if (schema instanceof z.ZodOptional) {
    const fill = filled(schema.unwrap());
    return (told) => (told === undefined ? undefined : fill(told));
  }
  if (schema instanceof z.ZodArray) {
    const fill = filled(schema.element);
    return (told) => ((told ?? []) as unknown[]).map(fill);
  }
  if (!(schema instanceof z.ZodObject)) return (told) => told;
  const fields = Object.entries<z.core.$ZodType>(schema.shape).map(([name, field]) => [name, filled(field)] as const);
  const names = new Set(Object.keys(schema.shape));
  return (told) => {
    const values = told as Readonly<Record<string, unknown>>;
    const unknown = Object.keys(values).filter((name) => !names.has(name));
    if (unknown.length > 0) throw new RangeError(`No schema of a data file knows ${unknown.join(', ')}`);
    return Object.fromEntries(
      fields.map(([name, fill]) => [name, fill(Object.hasOwn(values, name) ? values[name] : undefined)]),
    );
  };
});

/** When an entry appeared and what changed last, wherever a file tells it. */
export const dates = {
  added: date.describe('The day it first appeared'),
  changed: date.describe('The day its meaning last changed'),
  change: text.optional().describe('What changed last, in one sentence; null until something does'),
};

/** An entry’s dates, as data files tell them. */
export function datesOf({ added, changed, change }: Dated) {
  return { added, changed, change };
}

/** What every file but the lists of works begins with. */
export const fileHeader = {
  $schema: address.describe('The JSON Schema of the file'),
  license: address.describe('The license of the file'),
  changed: date.describe('The day that what the file says last changed'),
};

/** The values of the header, for a kind of file by the name of its schema. */
export function headerOf(
  { site }: Graph,
  to: Routes,
  schema: string,
  changed: string,
): { [Field in keyof typeof fileHeader]: string } {
  return { $schema: to.schema(schema), license: site.license.url, changed };
}

/** The Markdown below an entry’s fields, where there is any. */
export const bodyMarkdown = text.optional().describe('Further text of ours, Markdown');

/** The Markdown below an entry’s fields, or nothing. */
export function markdownOf({ body }: { readonly body: string }): string | undefined {
  return body.trim() || undefined;
}

/** A list, or nothing when it is empty: CSL-JSON leaves out what has no value. */
export function unlessEmpty<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length > 0 ? [...items] : undefined;
}
