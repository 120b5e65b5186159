import { z } from 'zod';
import { offsetOf } from '../corpus/place.ts';
import type { ContentFile } from '../corpus/read.ts';
import { valueAt } from '../corpus/yaml-paths.ts';
import { adviceOnDate } from '../model/edtf.ts';
import { isRecord } from '../model/fields.ts';
import { didYouMean } from './near-miss.ts';
import { findingAt, findingAtName, toIssue } from './report.ts';
import type { Issue } from './report.ts';

type ZodIssue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** Fields that only one branch of a union has: whether they stand there tells which branch an author meant. */
const UNION_KEYS = ['silent', 'literal'] as const;

/** A frontmatter, and where it stands. */
type File = Pick<ContentFile, 'path' | 'text' | 'frontmatter' | 'placeOf'>;

/**
 * Says what is wrong with a frontmatter that its schema refuses.
 *
 * @param schema its collection’s schema
 * @param problems the issues of the schema’s error
 * @returns an issue for each field, at its place
 */
export function fieldIssues(file: File, schema: Schema, problems: readonly ZodIssue[]): Issue[] {
  return problems.flatMap((problem): Issue[] => {
    const { code, path } = problem;
    const there = schemaAt(schema, path, file.frontmatter);
    const value = valueAt(file.frontmatter, path);
    if (code === 'invalid_union' && there instanceof z.ZodUnion) {
      const branch = pickUnionBranch(there.options, value);
      const inner = branch && problem.errors[there.options.indexOf(branch)];
      // What a schema says of the whole of a union holds of every branch.
      if (inner && problem.message === UNSAID)
        return fieldIssues(
          file,
          schema,
          inner.map((issue) => ({ ...issue, path: [...path, ...issue.path] })),
        );
    }
    if (code === 'unrecognized_keys')
      return problem.keys.map((key) => unknownField(file, path, key, fieldsOf(there, value)));
    if (code === 'invalid_key') return [invalidKey(file, problem)];
    const issue = invalidField(file, schema, problem, value);
    return [there instanceof z.ZodUnion ? { ...issue, advice: withWords(issue.advice, value, there.options) } : issue];
  });
}

/** Zod’s own words for a union, where its schema has none. */
const UNSAID = 'Invalid input';

/** Advice on the form of a value, with the words that would do as well. */
function withWords(advice: string, value: unknown, branches: readonly Schema[]): string {
  const words = branches.flatMap((branch) => (branch instanceof z.ZodLiteral ? [...branch.values].map(String) : []));
  if (words.length === 0 || !/^Expected an? /u.test(advice)) return advice;
  const otherwise = advice.replace(/\.$/u, `, or ${words.map((word) => `"${word}"`).join(', ')}.`);
  return typeof value === 'string' ? didYouMean(value, words, otherwise) : otherwise;
}

/** The schema of a place of a frontmatter; on the way there, of each union the branch that was meant. */
function schemaAt(schema: Schema | undefined, path: Path, value: unknown): Schema | undefined {
  if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), path, value);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (schema instanceof z.ZodUnion) return schemaAt(pickUnionBranch(schema.options, value), path, value);
  const below = valueAt(value, [step]);
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest, below);
  const shape: Readonly<Record<string, Schema>> = schema instanceof z.ZodObject ? schema.shape : {};
  return schemaAt(shape[String(step)], rest, below);
}

/**
 * The branch of a union that a value was meant for.
 *
 * @returns nothing for a value without fields, where one branch wants fields and another does not
 */
function pickUnionBranch(branches: readonly Schema[], value: unknown): Schema | undefined {
  const objects = branches.filter((branch) => branch instanceof z.ZodObject);
  if (isRecord(value) && objects.length > 0)
    return objects.find(({ shape }) => UNION_KEYS.every((key) => key in shape === key in value)) ?? objects.at(-1);
  return objects.length === 0 || objects.length === branches.length ? branches.at(-1) : undefined;
}

function fieldsOf(schema: Schema | undefined, value: unknown): string[] {
  const branch = schema instanceof z.ZodUnion ? pickUnionBranch(schema.options, value) : schema;
  if (branch instanceof z.ZodRecord && branch.keyType instanceof z.ZodEnum) return branch.keyType.options.map(String);
  return branch instanceof z.ZodObject ? Object.keys(branch.shape) : [];
}

function unknownField(file: File, path: Path, key: string, fields: readonly string[]): Issue {
  const value = valueAt(file.frontmatter, path);
  const free = fields.filter((field) => !isRecord(value) || !(field in value));
  return toIssue(
    'field-is-known',
    findingAtName(file, [...path, key], {
      reason: `There is no field \`${key}\`${path.length > 0 ? ` in \`${nameOf(path)}\`` : ''}.`,
      advice: didYouMean(key, free, `The fields are ${fields.join(', ')}.`),
    }),
  );
}

function invalidKey(file: File, { path, issues }: z.core.$ZodIssueInvalidKey): Issue {
  return toIssue(
    'field-is-valid',
    findingAtName(file, path, {
      reason: `\`${nameOf(path.slice(0, -1))}\` cannot have the field \`${String(path.at(-1))}\`.`,
      advice: issues.map(({ message }) => `${message}.`).join(' '),
    }),
  );
}

function invalidField(file: File, schema: Schema, problem: ZodIssue, value: unknown): Issue {
  const { path } = problem;
  const field = path.length > 0 ? `\`${nameOf(path)}\`` : 'The frontmatter';
  const issue = (rule: string, reason: string, advice: string) =>
    toIssue(rule, findingAt(file, path, { reason: `${field} ${reason}.`, advice }));
  if (value === undefined) return issue('field-is-present', 'is missing', expected(problem, value));
  if (value === null)
    return issue(
      'field-is-valid',
      'has no value',
      path.length === 0
        ? 'Write the fields of its collection.'
        : isNeeded(schema, file.frontmatter, path)
          ? 'Give it one.'
          : 'Give it one, or take the line out.',
    );
  if (problem.code === 'invalid_type' && problem.expected === 'string' && !Array.isArray(value) && !isRecord(value))
    return issue(
      'field-is-valid',
      `is read as a ${kindOf(value)}`,
      quoted(value, file.text.slice(offsetOf(file.text, file.placeOf(path)))),
    );
  return issue('field-is-valid', `cannot be ${printValue(value)}`, expected(problem, value));
}

/** Whether a frontmatter would lack a field if its line were taken out, which can depend on what else stands there. */
function isNeeded(schema: Schema, frontmatter: unknown, path: Path): boolean {
  return problemsWithout(schema, frontmatter, path).includes(nameOf(path));
}

/**
 * What can be taken out of a frontmatter together with a value, so that nothing else is wrong then: the value itself, else
 * what holds it.
 *
 * @returns as a sentence names it; nothing where all of it is needed
 */
export function removableAt(schema: Schema, frontmatter: unknown, path: Path): string | undefined {
  const before = pathsOf(z.safeParse(schema, frontmatter).error?.issues ?? []);
  const ways = path.map((_, index) => path.slice(0, path.length - index));
  const way = ways.find((it) => problemsWithout(schema, frontmatter, it).every((name) => before.includes(name)));
  return way && (way.length === path.length ? 'it' : `\`${nameOf(way)}\``);
}

/** What would be wrong with a frontmatter without a value, by the names of the fields. */
function problemsWithout(schema: Schema, frontmatter: unknown, path: Path): string[] {
  const without = structuredClone(frontmatter);
  const [above, name] = [valueAt(without, path.slice(0, -1)), path.at(-1)];
  if (Array.isArray(above)) above.splice(Number(name), 1);
  else if (isRecord(above) && name !== undefined) Reflect.deleteProperty(above, name);
  return pathsOf(z.safeParse(schema, without).error?.issues ?? []);
}

/** The names of all that is wrong, in whichever branch of a union. */
function pathsOf(problems: readonly ZodIssue[], above: Path = []): string[] {
  return problems.flatMap((problem) => {
    const path = [...above, ...problem.path];
    return [nameOf(path), ...(problem.code === 'invalid_union' ? pathsOf(problem.errors.flat(), path) : [])];
  });
}

/** @param raw what stands in the file: a reader of YAML makes of the 31st of November the 1st of December */
function quoted(value: unknown, raw: string): string {
  if (!(value instanceof Date)) return `Put it in quotation marks: "${String(value)}".`;
  const [day = value.toISOString().slice(0, 10)] = /^\d{4}-\d{1,2}-\d{1,2}/u.exec(raw) ?? [];
  const otherwise = `Put it in quotation marks: "${day}".`;
  const advice = adviceOnDate(day, otherwise);
  return advice === otherwise ? advice : `${advice}. Dates stand in quotation marks.`;
}

function expected(problem: ZodIssue, value: unknown): string {
  // A union is left where one branch wants fields and another a word.
  const union = problem.code === 'invalid_union';
  const names = (union ? problem.errors.flat() : [problem]).flatMap((issue) =>
    issue.code === 'invalid_value' ? issue.values.map(String) : [],
  );
  if (names.length > 0) {
    const choice = `Expected ${names.length > 1 ? 'one of ' : ''}${names.join(', ')}${union ? ', or fields with values' : ''}.`;
    // “none” for “none-found” is many letters away, and can be nothing else.
    const [begun, ...others] = names.filter((name) => typeof value === 'string' && name.startsWith(`${value}-`));
    if (begun !== undefined && others.length === 0) return didYouMean(begun, names, choice);
    return typeof value === 'string' ? didYouMean(value, names, choice) : choice;
  }
  if (problem.code === 'too_small' && problem.message.startsWith('Too small'))
    return `Expected ${problem.origin === 'array' ? 'a list' : 'a number'} of at least ${problem.minimum}.`;
  // Zod’s own words name types of JavaScript; the schemas’ own begin otherwise.
  if (problem.code !== 'invalid_type' || !problem.message.startsWith('Invalid')) return `${problem.message}.`;
  return `Expected ${TYPE_NAMES[problem.expected] ?? problem.expected}.`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list, such as [one, two]',
  object: 'fields with values',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  return value instanceof Date ? 'date' : typeof value === 'boolean' ? 'true-or-false value' : typeof value;
}

function printValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'this list';
  if (isRecord(value)) return 'these fields';
  if (value instanceof Date) return 'a date';
  if (typeof value !== 'string') return String(value);
  const line = value.replace(/[\r\n]+/gu, '↵');
  return `"${line.length > 60 ? `${line.slice(0, 57)}…` : line}"`;
}

/** `sections[0].first` */
function nameOf(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '');
}
