import { z } from 'zod';
import { REFERENCES } from '../../../src/model/ids.ts';

type Step = string | number;

/** A text in an entry, or the key of a map in one. */
export interface Leaf {
  readonly path: readonly Step[];
  /** What texts of its kind are called: `sources.paragraphs.*.gist`; the keys of a map end with `#`. */
  readonly kind: string;
  readonly schema: z.core.$ZodType;
}

interface Part {
  readonly step: Step;
  readonly kind: string;
  readonly schema: z.core.$ZodType;
}

/** What some field or other takes: a text, a tag, a day, an address. */
const SEEDS = ['Zq.', 'Zq?', 'zq', 'Zq zq zq', 'en', 'pl', '2019', '2019-01-01', 'https://zq.invalid/', 1, true];

const FORMS = ['*', '*.', 'TL *', 'TL *.', 'TL *?', 'https://zq.invalid/*', 'https://zq.invalid/?zq=*'];
const COUNTS = [40, 16, 12, 10, 8, 7, 6, 5, 4, 3, 2, 1];

/** The texts by which a field may hold some strings, those with most words first. */
export function formsOf(strings: readonly string[]): string[] {
  const counts = [strings.length, ...COUNTS.filter((count) => count < strings.length)];
  return counts.flatMap((count) => FORMS.map((form) => form.replace('*', () => packed(strings, count))));
}

/** Some strings, none of which has a blank, as so many words. */
function packed(strings: readonly string[], count: number): string {
  const words = Array.from({ length: Math.min(count, strings.length) }, () => '');
  for (const [index, string] of strings.entries())
    words[index % words.length] = `${words[index % words.length] ?? ''}${string}`;
  return words.join(' ');
}

export const accepts = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success;

/** Whether a schema is one of a text or an address, and not of a value out of a list, of a day or of another’s name. */
function isOpen(schema: z.core.$ZodType): boolean {
  const is = known.get(schema) ?? formsOf(["zq'", 'zq', 'zq']).some((form) => accepts(schema, form));
  known.set(schema, is);
  return is;
}

const known = new WeakMap<z.core.$ZodType, boolean>();

/** The parts that a value of a schema has; without a value, all that one may have. */
function partsOf(schema: z.core.$ZodType, value?: unknown): Part[] {
  if (schema instanceof z.ZodOptional) return partsOf(schema.unwrap(), value);
  if (schema instanceof z.ZodUnion)
    return schema.options
      .filter((option) => value === undefined || accepts(option, value))
      .flatMap((option) => partsOf(option, value));
  if (schema instanceof z.ZodArray) {
    const steps = value === undefined ? [0] : (value as unknown[]).keys();
    return [...steps].map((step) => ({ step, kind: '*', schema: schema.element }));
  }
  if (schema instanceof z.ZodRecord) {
    const { keyType, valueType } = schema;
    const isClosed = keyType instanceof z.ZodEnum;
    const steps = value === undefined ? (isClosed ? keyType.options : ['zq']) : Object.keys(value as object);
    return steps.map((step) => ({ step, kind: isClosed ? String(step) : '*', schema: valueType }));
  }
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as z.core.$ZodShape).map(([step, part]) => ({ step, kind: step, schema: part }));
}

const partAt = (value: unknown, step: Step) => (value as Readonly<Record<Step, unknown>>)[step];

/**
 * Every text of an entry, and every key of a map that is one. A field that a schema gains is found without a word here.
 *
 * @param collection the entry’s, by which what is found is called
 * @param entry without one, every text that one may have
 */
export function textsOf(collection: string, schema: z.core.$ZodType, entry?: unknown): Leaf[] {
  const walk = (at: z.core.$ZodType, value: unknown, path: readonly Step[], kind: string): Leaf[] => {
    const keys =
      at instanceof z.ZodOptional && at.unwrap() instanceof z.ZodRecord
        ? (at.unwrap() as z.ZodRecord).keyType
        : undefined;
    const parts = partsOf(at, value).flatMap((part) => {
      const inside = value === undefined ? undefined : partAt(value, part.step);
      const way = [...path, part.step];
      if (entry !== undefined && inside === undefined) return [];
      const own = keys && isOpen(keys) ? [{ path: way, kind: `${kind}.#`, schema: keys }] : [];
      return [...own, ...walk(part.schema, inside, way, `${kind}.${part.kind}`)];
    });
    const isText = parts.length === 0 && isOpen(at) && (value === undefined || typeof value === 'string');
    return isText ? [{ path, kind, schema: at }] : parts;
  };
  return walk(schema, entry, [], collection);
}

/** Something that a schema takes, with all its parts; nothing where it needs another entry. */
function invent(schema: z.core.$ZodType): unknown {
  if (REFERENCES.has(schema)) return undefined;
  if (schema instanceof z.ZodOptional) return invent(schema.unwrap());
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => invent(option)).find((one) => accepts(schema, one));
  if (schema instanceof z.ZodArray) return [invent(schema.element)].filter((item) => item !== undefined);
  if (schema instanceof z.ZodRecord) {
    const { keyType, valueType } = schema;
    const keys = keyType instanceof z.ZodEnum ? keyType.options : [SEEDS.find((seed) => accepts(keyType, seed))];
    return Object.fromEntries(keys.map((key) => [key, invent(valueType)]));
  }
  if (!(schema instanceof z.ZodObject)) return SEEDS.find((seed) => accepts(schema, seed));
  const parts = partsOf(schema).map(({ step, schema: part }) => [step, invent(part)] as const);
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}

/** Adds to an entry, at any depth, whatever text it may have and has not, where the whole stays sound. */
export function complete(whole: z.core.$ZodType, entry: unknown, schema = whole, value = entry): void {
  for (const part of partsOf(schema, value)) {
    const parent = value as Record<Step, unknown>;
    if (parent[part.step] !== undefined) complete(whole, entry, part.schema, parent[part.step]);
    else if (textsOf('', part.schema).length > 0) {
      parent[part.step] = invent(part.schema);
      if (!accepts(whole, entry)) Reflect.deleteProperty(parent, part.step);
    }
  }
}

/**
 * Sets a text of an entry.
 *
 * @returns what stood there
 */
export function setText(entry: unknown, { path, kind }: Leaf, text: string): string {
  const parent = path.slice(0, -1).reduce(partAt, entry) as Record<Step, unknown>;
  const last = path.at(-1) ?? '';
  const before = kind.endsWith('#') ? last : parent[last];
  parent[kind.endsWith('#') ? text : last] = kind.endsWith('#') ? parent[last] : text;
  if (kind.endsWith('#')) Reflect.deleteProperty(parent, last);
  return String(before);
}
