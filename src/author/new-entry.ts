import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug } from 'github-slugger';
import { z } from 'zod';
import { readOutline, unparted } from '../check/article.ts';
import { openContext } from '../check/check-context.ts';
import type { CheckContext } from '../check/check-context.ts';
import { sourceFiles } from '../check/look-ups.ts';
import { didYouMean } from '../check/near-miss.ts';
import { createReport } from '../check/report.ts';
import { textReport } from '../check/reporters.ts';
import { checkContent } from '../check/run.ts';
import { readContent } from '../corpus/read.ts';
import { numbersAt, textsAt, valueAt } from '../corpus/yaml-paths.ts';
import { SCORED_FIELDS } from '../model/assessment.ts';
import { COLLECTIONS, COLLECTION_NAMES, DEPTH, NOUNS } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { isRecord } from '../model/fields.ts';
import { compareCodes, compareText, sourceId, sourceOf } from '../model/ids.ts';
import { NOT_SCORED, valuesOf } from '../model/vocabulary.ts';
import { listed } from '../wording/phrases.ts';
import { readDescriptions } from './descriptions.ts';
import { fieldsOf, hintOf, soundValue } from './field.ts';
import type { Field } from './field.ts';
import { freeCode, freeSourceCode, partsOf } from './known.ts';
import { skeletonOf } from './skeleton.ts';

/** What an author asked for. */
export interface Request {
  /** `claim`, `source` … */
  readonly noun: string;
  /** Its path below its collection’s folder: `tram-note-2019/closure-likely`. Of a claim or an assessment the source alone will do, with a title. */
  readonly id: string | undefined;
  /** What was given for fields, by their names. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** Of a source: its text. */
  readonly text: string | undefined;
  /** The day of today. */
  readonly today: string;
}

/** Asks an author for a field; an empty answer leaves it to be filled in later. */
export type Ask = (field: Field, hint: string) => Promise<string>;

/** What the command can make: what there may be many of. */
export const NEW_NOUNS = COLLECTION_NAMES.filter((name) => !['pages', 'site'].includes(name)).map(
  (name) => NOUNS[name],
);

/**
 * Writes a new entry: what is known of it, and a line with a hint for every other field that it must have.
 *
 * @param root the folder that holds `content/`
 * @param ask where somebody is there to answer
 * @returns what was written, and what the check says of it
 * @throws {RangeError} when the request is not one; nothing is written then, nor is anything ever overwritten
 */
export async function newEntry(root: string, request: Request, ask?: Ask): Promise<string> {
  const collection = COLLECTION_NAMES.find((name) => NOUNS[name] === request.noun && NEW_NOUNS.includes(NOUNS[name]));
  if (!collection)
    throw new RangeError(
      `There is no new "${request.noun}". ${didYouMean(request.noun, NEW_NOUNS, `It may be ${NEW_NOUNS.join(', ')}.`)}`,
    );
  const { context } = openContext(readContent(root));
  const shape = shapeOf(collection, request.given.has('silent'));
  const known = fieldsOf(shape, (await readDescriptions()).get(collection) ?? new Map());
  const fields = collection === 'citations' ? known.map(withUse) : known;
  const values = valuesGiven(context, fields, request);
  const id = idOf(context, collection, request.id, values['title']);
  const path = `content/${collection}/${id}.md`;
  if (existsSync(join(root, path))) throw new RangeError(`${path} is there already.`);
  if (collection === 'claims') mustHaveParagraphs(context, id, values['paragraphs']);
  Object.assign(values, knownOf(context, collection, id, shape, values, request));
  const idsFor = ({ names }: Field) => (names === undefined ? [] : idsIn(context, names, id));
  const hint = (field: Field) => hintOf(field, collection, idsFor(field));
  const needed = neededFields(collection, fields, values);
  if (ask)
    for (const field of needed.filter(({ fields: below }) => below.length === 0).sort(byUse)) {
      if (values[field.name] !== undefined) continue;
      const answer = await soundAnswer(field, hint(field), ask, (value) => {
        if (collection === 'claims' && field.name === 'paragraphs') mustHaveParagraphs(context, id, value);
      });
      if (answer === undefined) continue;
      values[field.name] = answer;
      Object.assign(values, knownOf(context, collection, id, shape, values, request));
    }
  const may = fields.filter((field) => !needed.includes(field)).map(({ name }) => name);
  const more = [
    ...(collection === 'assessments' && values['notScored'] === undefined ? [INSTEAD] : []),
    ...(may.length > 0 ? [`# It may have besides: ${may.join(', ')}\n`] : []),
  ].join('');
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const frontmatter = skeletonOf(neededFields(collection, fields, values), values, hint);
  writeFileSync(join(root, path), `---\n${frontmatter}\n${more}---\n${bodyOf(values)}`, { flag: 'wx' });
  const one = request.text === undefined ? undefined : unparted(readOutline(request.text).paragraphs);
  const anew = `Where it has more, part them by blank lines there, delete ${path}, and run this again.`;
  return `${path} is written.\n${one === undefined ? '' : `${one} ${anew}\n`}${remaining(root, path, request.today)}`;
}

/** What tells another field goes first: a claim’s paragraphs have its code. */
const byUse = (a: Field, b: Field) => Number(b.name === 'paragraphs') - Number(a.name === 'paragraphs');

/** What an assessment has that scores nothing, as its other lines do not say. */
const INSTEAD = `# Where the author foretells nothing in the author’s own name, in place of ${listed(SCORED_FIELDS)}: notScored, one of ${valuesOf(NOT_SCORED).join(', ')}\n`;

/** What somebody answers for a field, asked again until the field can have it; nothing where the answer is left empty. */
async function soundAnswer(field: Field, hint: string, ask: Ask, mustHold: (value: unknown) => void): Promise<unknown> {
  const answer = (await ask(field, hint)).trim();
  if (answer === '') return undefined;
  try {
    const value = soundValue(field, [answer]);
    mustHold(value);
    return value;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return soundAnswer(field, error.message, ask, mustHold);
  }
}

/** The fields of an entry’s schema; a stance has others where its source is silent. */
function shapeOf(collection: CollectionName, silent: boolean): z.ZodObject {
  const schema: z.ZodType = COLLECTIONS[collection];
  const shapes = schema instanceof z.ZodUnion ? schema.options : [schema];
  const fitting = shapes.filter((shape) => shape instanceof z.ZodObject);
  const found = fitting.find((shape) => 'silent' in shape.shape === silent) ?? fitting[0];
  if (!found) throw new TypeError(`The schema of ${collection} has no fields`);
  return found;
}

function valuesGiven(
  context: CheckContext,
  fields: readonly Field[],
  { given, noun }: Request,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, texts] of given) {
    const field = fields.find((it) => it.name === name);
    // Of all that says where a work is cited, the source can be said in a word.
    if (field?.name === 'citedBy') {
      const sources = texts.flatMap((text) => text.split(/\s*,\s*/u));
      for (const source of sources) mustExist(context, 'sources', source);
      values[name] = sources.map((source) => ({ source }));
      continue;
    }
    if (!field || field.fields.length > 0)
      throw new RangeError(
        field
          ? `\`${name}\` has fields of its own: write it in the file.`
          : `A ${noun} has no field \`${name}\`. ${didYouMean(
              name,
              fields.map((it) => it.name),
              `Its fields are ${fields.map((it) => it.name).join(', ')}.`,
            )}`,
      );
    values[name] = soundValue(field, texts);
  }
  return values;
}

/** Where the entry goes; made of its title where nothing says so. */
function idOf(context: CheckContext, collection: CollectionName, given: string | undefined, title: unknown): string {
  const own = typeof title === 'string' ? slug(title.normalize('NFKD').replaceAll(/[\u0300-\u036F’]/gu, '')) : '';
  const parts = given?.split('/') ?? [];
  if (parts.length === DEPTH[collection] - 1 && own !== '') parts.push(own.replaceAll(/-{2,}/gu, '-'));
  const form = DEPTH[collection] === 2 ? '<source>/<name>' : '<name>';
  if (parts.length !== DEPTH[collection])
    throw new RangeError(
      `Say which ${NOUNS[collection]} it is: ${NOUNS[collection]} ${form}${own === '' ? ', or give it a --title' : ''}.`,
    );
  const bad = parts.find((part) => !sourceId.safeParse(part).success || part === 'index');
  if (bad !== undefined)
    throw new RangeError(
      `"${bad}" is no name: lower-case letters, digits and single hyphens, and no number below 1000.`,
    );
  const [source = '', name = ''] = parts;
  if (DEPTH[collection] === 2) mustExist(context, 'sources', source);
  if (collection === 'stances') mustExist(context, 'topics', name);
  return parts.join('/');
}

function mustExist({ ids }: CheckContext, collection: 'sources' | 'topics', id: string): void {
  if (ids[collection].has(id)) return;
  const otherwise = `First: npm run new -- ${NOUNS[collection]} ${id}`;
  throw new RangeError(`There is no ${NOUNS[collection]} "${id}". ${didYouMean(id, ids[collection], otherwise)}`);
}

function mustHaveParagraphs(context: CheckContext, id: string, paragraphs: unknown): void {
  const source = sourceOf({ id });
  const known = valueAt(sourceFiles(context).get(source)?.frontmatter, ['paragraphs']);
  const count = Array.isArray(known) ? known.length : Infinity;
  const missing = numbersAt({ paragraphs }, ['paragraphs']).find((number) => number > count);
  if (missing !== undefined)
    throw new RangeError(`${source} has no paragraph ${missing}. Its paragraphs are 1 to ${count}.`);
}

/** What need not be asked: the days, codes that are free, and what a text tells. */
function knownOf(
  context: CheckContext,
  collection: CollectionName,
  id: string,
  shape: z.ZodObject,
  values: Readonly<Record<string, unknown>>,
  { today, text }: Request,
): Record<string, unknown> {
  const days = { added: values['added'] ?? today, changed: values['changed'] ?? values['added'] ?? today };
  if (collection === 'sources') {
    const fits = (code: string) => z.safeParse(shape.shape['code'] ?? z.never(), code).success;
    return {
      code: values['code'] ?? freeSourceCode(context, id, fits),
      ...(text !== undefined && partsOf(text)),
      ...days,
    };
  }
  if (collection === 'stances' && values['title'] === undefined) {
    const [source = '', topic = ''] = id.split('/');
    const said = (of: CollectionName, name: string, field: string) =>
      textsAt(context.files.find((file) => file.collection === of && file.id === name)?.frontmatter, field)[0]?.value;
    const parts = [said('sources', source, 'short'), said('topics', topic, 'title')].filter(
      (part) => part !== undefined,
    );
    const title = parts.join(': ');
    const known = parts.length === 2 && z.safeParse(shape.shape['title'] ?? z.never(), title).success;
    return { ...(known && { title }), ...days };
  }
  if (collection !== 'claims' || values['code'] !== undefined) return days;
  const paragraphs = values['paragraphs'];
  const first: unknown = Array.isArray(paragraphs) ? paragraphs[0] : undefined;
  const source = context.files.find((file) => file.collection === 'sources' && file.id === id.split('/')[0]);
  const [letter] = textsAt(source?.frontmatter, 'code');
  return typeof first === 'number' && letter ? { code: freeCode(context, letter.value, first), ...days } : days;
}

/** Those that the schema asks for, with what is known: some depend on what others say. */
function neededFields(
  collection: CollectionName,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): Field[] {
  const { error } = COLLECTIONS[collection].safeParse(values);
  const missing = new Set(
    error?.issues.flatMap(({ path: [name], code }) =>
      code === 'custom' && values[String(name)] === undefined ? [name] : [],
    ),
  );
  const offered = new Set(collection === 'citations' && values['type'] === 'speech' ? SPEECH : []);
  return fields.filter(({ name, required }) => required || name in values || missing.has(name) || offered.has(name));
}

/** By which styles date a speech. */
const SPEECH = ['event-title', 'event-date'];

/** Where a work is cited: what a source’s use of it has, but for a promotional link, is all to be filled in. */
function withUse(field: Field): Field {
  return field.name === 'citedBy'
    ? { ...field, fields: field.fields.map((part) => ({ ...part, required: true })) }
    : field;
}

/** What a field may name; what lies in a source’s folder rests on that source’s claims alone. */
function idsIn({ ids, codes }: CheckContext, names: CollectionName, id: string): string[] {
  if (names !== 'claims') return [...ids[names]].sort(compareText);
  const [source, own] = id.split('/');
  const known = own === undefined ? codes : codes.filter((it) => it.source === source);
  return known.map(({ code }) => code).sort(compareCodes);
}

/** Of a source, the headings of its digest. */
function bodyOf({ sections }: Readonly<Record<string, unknown>>): string {
  if (!Array.isArray(sections)) return '';
  return sections.map((part: unknown) => (isRecord(part) ? `\n## ${String(part['heading'])}\n` : '')).join('');
}

/** What the check says of the new file. */
function remaining(root: string, path: string, today: string): string {
  const { issues } = checkContent(readContent(root), { today });
  const own = issues.filter(({ file }) => file === path);
  return own.length === 0
    ? 'The check finds nothing wrong with it.\n'
    : `To do in it:\n${textReport(createReport(own, 1))}`;
}
