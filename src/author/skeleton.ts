import { stringify } from 'yaml';
import { isRecord } from '../model/fields.ts';
import type { Field } from './field.ts';

/** How a field that nothing is known of is told to its author. */
export type Hint = (field: Field) => string;

/**
 * A value as frontmatter has it: what a reader of YAML would take for a date or a number stands in quotation marks.
 *
 * @param name the field’s
 */
function written(name: string, value: unknown): string {
  const options = { schema: 'core', customTags: ['timestamp' as const], lineWidth: 0, flowCollectionPadding: false };
  return Array.isArray(value) && !value.some(isRecord)
    ? `${name}: ${stringify(value, { ...options, collectionStyle: 'flow' }).trimEnd()}`
    : stringify({ [name]: value }, options).trimEnd();
}

/**
 * The frontmatter of an entry: what is known of it, and of every other field that it must have a line to fill in.
 *
 * @param fields those that are written, in their order
 * @param values what is known, by the fields’ names
 */
export function skeletonOf(fields: readonly Field[], values: Readonly<Record<string, unknown>>, hint: Hint): string {
  return fields
    .map((field) => {
      const value = values[field.name];
      if (field.fields.length > 0 && (value === undefined || Array.isArray(value)))
        return partsOf(field, value ?? [{}], hint);
      return value === undefined ? lineOf(field, hint) : written(field.name, value);
    })
    .join('\n');
}

/** A field that has fields of its own, and of each of its parts what is known; hints stand in the first alone. */
function partsOf(field: Field, parts: readonly unknown[], hint: Hint): string {
  const blocks = parts.map((part, index) => {
    const values = isRecord(part) ? part : {};
    const fields = field.fields.filter(({ name, required }) => required || name in values);
    const lines = skeletonOf(fields, values, index === 0 ? hint : () => '').split('\n');
    return lines.map((line, row) => `  ${field.isList ? (row === 0 ? '- ' : '  ') : ''}${line}`);
  });
  return [lineOf(field, hint), ...blocks.flat()].join('\n');
}

/** A line to fill in. */
function lineOf(field: Field, hint: Hint): string {
  return `${field.name}: # ${hint(field)}`.replace(/ # $/u, '');
}
