import { z } from 'zod';
import type { ContentFile } from '../corpus/read.ts';
import { didYouMean } from './near-miss.ts';
import { toIssue } from './report.ts';
import type { Finding, Issue } from './report.ts';
import { valueAt } from '../corpus/yaml-paths.ts';
import { isRecord } from '../model/fields.ts';

type ZodIssue = z.core.$ZodIssue;

/** Fields that only one shape of an entry has, and that tell which shape an author meant. */
const TELLING = ['silent', 'literal'] as const;

/**
 * Says what is wrong with a frontmatter that its schema refuses.
 *
 * @param file the file
 * @param schema its collection’s schema
 * @param problems the issues of the schema’s error
 * @returns an issue for each field, at its place
 */
export function fieldIssues(file: ContentFile, schema: z.core.$ZodType, problems: readonly ZodIssue[]): Issue[] {
  return problems
    .flatMap((problem) => settle(problem, file.frontmatter))
    .flatMap((problem) =>
      problem.code === 'unrecognized_keys'
        ? problem.keys.map((key) => toIssue('field-is-known', unknownField(file, schema, problem.path, key)))
        : [toIssue(...misfit(file, problem))],
    );
}

/** Replaces the failure of every shape of a union by what is wrong with the shape that was meant. */
function settle(problem: ZodIssue, frontmatter: unknown): ZodIssue[] {
  if (problem.code !== 'invalid_union') return [problem];
  const value = valueAt(frontmatter, problem.path);
  const meant = problem.errors.find(
    (shape) => isRecord(value) && TELLING.every((key) => fits(shape, key, key in value)),
  );
  return (meant ?? problem.errors.at(-1) ?? []).flatMap((inner) =>
    settle({ ...inner, path: [...problem.path, ...inner.path] }, frontmatter),
  );
}

function fits(shape: readonly ZodIssue[], key: string, present: boolean): boolean {
  return present
    ? shape.every((issue) => issue.code !== 'unrecognized_keys' || !issue.keys.includes(key))
    : shape.every(({ path }) => path[0] !== key);
}

function unknownField(file: ContentFile, schema: z.core.$ZodType, path: PropertyKey[], key: string): Finding {
  const value = valueAt(file.frontmatter, path);
  const fields = fieldsAt(schema, path, file.frontmatter);
  const free = fields.filter((field) => !isRecord(value) || !(field in value));
  return {
    file: file.path,
    place: file.placeOf([...path, key], 'key'),
    reason: `There is no field \`${key}\`${path.length > 0 ? ` in \`${nameOf(path)}\`` : ''}.`,
    advice: didYouMean(key, free, `The fields are ${fields.join(', ')}.`),
  };
}

/** The names of the fields that a schema knows at a place of a frontmatter. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  if (schema instanceof z.ZodOptional) return fieldsAt(schema.unwrap(), path, value);
  if (schema instanceof z.ZodUnion) {
    const shapes: readonly z.core.$ZodType[] = schema.options;
    const meant = shapes.find((shape) => TELLING.every((key) => has(shape, key) === (isRecord(value) && key in value)));
    return meant ? fieldsAt(meant, path, value) : [];
  }
  const [step, ...rest] = path;
  const below = step === undefined ? undefined : valueAt(value, [step]);
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, rest, below);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  if (step === undefined) return Object.keys(shape);
  const field = shape[String(step)];
  return field ? fieldsAt(field, rest, below) : [];
}

function has(schema: z.core.$ZodType, key: string): boolean {
  return schema instanceof z.ZodObject && key in schema.shape;
}

function misfit(file: ContentFile, problem: ZodIssue): [rule: string, finding: Finding] {
  const { path } = problem;
  const at = { file: file.path, place: file.placeOf(path) };
  const field = path.length > 0 ? `\`${nameOf(path)}\`` : 'The frontmatter';
  const value = valueAt(file.frontmatter, path);
  if (value === undefined)
    return ['field-is-present', { ...at, reason: `${field} is missing.`, advice: expected(problem, undefined) }];
  if (value === null) {
    const advice = path.length > 0 ? 'Give it one, or take the line out.' : 'Write the fields of its collection.';
    return ['field-is-valid', { ...at, reason: `${field} has no value.`, advice }];
  }
  if (problem.code === 'invalid_type' && problem.expected === 'string' && !Array.isArray(value) && !isRecord(value))
    return ['field-is-valid', { ...at, reason: `${field} is read as a ${kindOf(value)}.`, advice: quoted(value) }];
  return ['field-is-valid', { ...at, reason: `${field} cannot be ${shown(value)}.`, advice: expected(problem, value) }];
}

function quoted(value: unknown): string {
  const text = value instanceof Date ? value.toISOString().replace(/T00:00:00\.000Z$/u, '') : String(value);
  return `Put it in quotation marks: "${text}".`;
}

function expected(problem: ZodIssue, value: unknown): string {
  if (problem.code === 'invalid_value') {
    const values = problem.values.map(String);
    const choice = `Expected ${values.length === 1 ? '' : 'one of '}${values.join(', ')}.`;
    return typeof value === 'string' ? didYouMean(value, values, choice) : choice;
  }
  if (problem.code === 'too_small' && problem.message.startsWith('Too small'))
    return `Expected ${problem.origin === 'array' ? 'a list' : 'a number'} of at least ${problem.minimum}.`;
  // Zod’s own words name types of JavaScript; the schemas’ own begin otherwise.
  if (problem.code !== 'invalid_type' || !problem.message.startsWith('Invalid')) return `${problem.message}.`;
  return `Expected ${WANTED[problem.expected] ?? problem.expected}.`;
}

const WANTED: Readonly<Record<string, string>> = {
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

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'this list';
  if (isRecord(value)) return 'these fields';
  const text = value instanceof Date ? 'a date' : String(value).replace(/[\r\n]+/gu, '↵');
  return typeof value === 'string' ? `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"` : text;
}

/** `sections[0].first` */
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${String(step)}` : String(step)),
    '',
  );
}
