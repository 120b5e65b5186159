import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';

/** Stands between the values of a list in one cell. */
const SEPARATOR = '|';

/** A cell that a spreadsheet would run, or that already bears the apostrophe which keeps it from running. */
const RUNS = /^'*[=+\-@\t\r\n]/u;

/** A column of a table: the path of a field, `relations.target`. */
export type Column = readonly [field: string, part?: string];

/** The parts of a JSON Schema that say what a record is made of. */
export interface FieldSchema {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

/** The columns for records of a schema: a field that is made of parts has a column for each. */
export function columnsOf(record: z.ZodObject): Column[] {
  const { properties = {} } = z.toJSONSchema(record) as FieldSchema;
  return Object.entries(properties).flatMap(([field, schema]): Column[] => {
    const { properties: parts } = valueOf(valueOf(schema).items ?? schema);
    return parts ? Object.keys(parts).map((part) => [field, part] as const) : [[field]];
  });
}

/** What a field holds where it is not null. */
export function valueOf(schema: FieldSchema): FieldSchema {
  const values = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return values.length === 1 && values[0] ? values[0] : schema;
}

/**
 * Records as CSV by RFC 4180, in UTF-8, the first line naming the columns. Null is an empty cell, a list is
 * joined by `|`; a list of records has a column for each of its fields, their values in the same order, null empty
 * between two signs.
 *
 * @throws {RangeError} when a value of a list contains the separator
 */
export function toCsv(columns: readonly Column[], records: readonly object[]): string {
  const header = columns.map((column) => column.join('.'));
  const rows = records.map((record) => columns.map((column) => harmless(cellOf(record, column))));
  return stringify([header, ...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/u });
}

/** A cell that no spreadsheet takes for a formula: one that would be is led by an apostrophe. */
export function harmless(cell: string): string {
  return RUNS.test(cell) ? `'${cell}` : cell;
}

function cellOf(record: object, [field, part]: Column): string {
  const value = partOf(record, field);
  if (Array.isArray(value)) {
    const texts = value.map((item: unknown) => listedText(part ? partOf(item, part) : item));
    return texts.some(Boolean) ? texts.join(SEPARATOR) : '';
  }
  return textOf(part ? partOf(value, part) : value);
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function listedText(value: unknown): string {
  const text = textOf(value);
  if (text.includes(SEPARATOR))
    throw new RangeError(`A list in a cell is joined by “${SEPARATOR}”, and so cannot hold: ${text}`);
  return text;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
