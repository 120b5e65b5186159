import { FILE_RULES, RULES } from '../check/rules.ts';
import { MANUAL } from '../corpus/read.ts';
import { COLLECTION_NAMES, NOUNS } from '../model/collections.ts';
import { INVERSES, RELATIONS, TIMES, inverseMeaning } from '../model/relations.ts';
import * as vocabularies from '../model/vocabulary.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { FEW, formOf, listOfField } from './field-form.ts';
import { SchemaSource } from './schema-source.ts';
import type { Expression, WrittenField } from './schema-source.ts';

/** A part of the manual that is made, between the comments that begin and end it. */
const PART = /(?<begin><!-- made: (?<name>[^>]+?) -->\n)[^]*?(?<end><!-- end -->)/gu;

/**
 * Writes into the manual what the schemas, the vocabularies and the rules say.
 *
 * @param manual the manual as it is
 * @returns the manual with every made part as it must be
 * @throws {Error} when a comment names a part that nothing makes, or a part has no place
 */
export function withParts(manual: string): string {
  const parts = madeParts();
  const missing = new Set(parts.keys());
  const written = manual.replaceAll(PART, (...match) => {
    const { begin, name, end } = match.at(-1) as Readonly<Record<'begin' | 'name' | 'end', string>>;
    const part = parts.get(name);
    if (part === undefined) throw new Error(`${MANUAL} asks for “${name}”. There are ${[...parts.keys()].join(', ')}.`);
    missing.delete(name);
    return `${begin}\n${part}\n\n${end}`;
  });
  const [first] = missing;
  if (first !== undefined)
    throw new Error(`${MANUAL} has no place for “${first}”: <!-- made: ${first} --> and below it <!-- end -->.`);
  return written;
}

/** Every part by its name, as Markdown. */
function madeParts(): ReadonlyMap<string, string> {
  const source = new SchemaSource();
  const every = constantOf(source, 'fields', 'everyEntry');
  const common = new Set(source.shapes(every).flatMap((shape) => shape.map(({ name }) => name)));
  return new Map([
    ['every entry', fieldTable(source, every, new Set())],
    ...COLLECTION_NAMES.map((name) => {
      const schema = constantOf(source, NOUNS[name], `${NOUNS[name]}Schema`);
      return [name, [fieldTable(source, schema, common), ...valueTables(source, schema)].join('\n\n')] as const;
    }),
    ['relations', relationTable()],
    [
      'rules',
      table(
        ['rule', 'what holds'],
        // Reports lead to a rule by its fragment.
        [...FILE_RULES, ...RULES].map((it) => [`<a id="${it.id}"></a>${code(it.id)}`, it.description]),
      ),
    ],
  ]);
}

function constantOf(source: SchemaSource, module: string, name: string): Expression {
  const constant = source.constant(module, name);
  if (!constant) throw new Error(`src/model/${module}.ts has no ${name}.`);
  return constant.made;
}

function fieldTable(source: SchemaSource, made: Expression, without: ReadonlySet<string>): string {
  return table(
    ['field', 'needed', 'what stands there', 'what it means'],
    fieldRows(source, made).filter(([name = '']) => !without.has(name.replaceAll('`', ''))),
  );
}

/** A row for each field, and below it one for each field of what it holds. */
function fieldRows(source: SchemaSource, made: Expression, above = ''): string[][] {
  const shapes = source.shapes(made);
  const names = [...new Set(shapes.flatMap((shape) => shape.map(({ name }) => name)))];
  return names.flatMap((name) => {
    const written = shapes.flatMap((shape) => shape.filter((field) => field.name === name));
    const [field] = written;
    if (!field) return [];
    const path = above + name;
    const needed = written.length === shapes.length && !written.some((it) => isOptional(source, it));
    const row = [code(path), needed ? 'yes' : '', formOf(source, field.made), field.comment ?? ''];
    return [row, ...fieldRows(source, field.made, `${path}.`)];
  });
}

function isOptional(source: SchemaSource, { name, made }: WrittenField): boolean {
  const written = source.constant(made.module, name)?.made ?? made;
  return [made, written].some(({ node }) => /\.optional\(\)$/u.test(node.getText()));
}

/** A table for each closed list of values that fields of a schema take theirs from, under the field’s name. */
function valueTables(source: SchemaSource, made: Expression, above = '', told = new Set<string>()): string[] {
  const fields = new Map(source.shapes(made).flatMap((shape) => shape.map((field) => [field.name, field] as const)));
  return [...fields.values()].flatMap(({ name, made: of }) => {
    const path = above + name;
    const list = listOfField(source, of);
    const known: Readonly<Record<string, unknown>> = vocabularies;
    const vocabulary = list && (known[list.name] as Vocabulary | undefined);
    if (list && told.has(list.name)) return [];
    if (list) told.add(list.name);
    if (vocabulary) {
      const rows = Object.entries(vocabulary).map(([value, { label, meaning }]) => [code(value), label, meaning]);
      return [table([code(path), 'on the site', 'what it means'], rows)];
    }
    if (list && list.values.length > FEW) return [`${code(path)} is one of ${list.values.map(code).join(', ')}.`];
    return valueTables(source, of, `${path}.`, told);
  });
}

/** Which claims a relation binds. */
const SCOPES = { within: 'one source', across: 'two sources', any: 'one source or two' } as const;

function relationTable(): string {
  const rows = Object.entries(RELATIONS).map(([type, { scope, symmetric, times, meaning, forward }]) => [
    code(type),
    SCOPES[scope],
    symmetric ? 'both ways' : `from this claim to the other, which it ${forward}`,
    `${meaning}${scope === 'within' ? '' : ` Between sources: ${TIMES[times].meaning}`}`,
  ]);
  const inverses = Object.entries(INVERSES).map(([type, base]) => [
    code(type),
    SCOPES[RELATIONS[base].scope],
    `from the other claim to this one, which it ${RELATIONS[base].forward}`,
    inverseMeaning(base),
  ]);
  return table(['`type`', 'binds claims of', 'holds', 'what it means'], [...rows, ...inverses]);
}

const code = (text: string) => `\`${text}\``;

/** A table of Markdown; a bar in a cell would end it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '&#124;')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
