import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { COLLECTIONS, COLLECTION_NAMES } from '../../../src/model/collections.ts';
import type { CollectionName } from '../../../src/model/collections.ts';
import { SOUND } from '../../support/broken-corpus.ts';

type Schema = z.core.$ZodType;
type Path = readonly (string | number)[];

/** One thing that is wrong with an entry. */
interface Fault {
  readonly what: string;
  readonly entry: Entry;
  readonly way: Path;
  readonly change: (frontmatter: Document) => void;
  /** What the report has to name, where its line may be that of other faults. */
  readonly names: string;
}

/** Entries of which each field is wrong in one way, and what has to be told of each. */
export interface Round {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly faults: readonly ToldFault[];
}

/** A fault, with the lines of what is wrong: of its name, and of its value. */
export interface ToldFault extends Pick<Fault, 'what' | 'names'> {
  readonly path: string;
  readonly lines: readonly number[];
}

/** The entries that are broken, by their collections: a fault is put into one that has the field. */
const ENTRIES: Readonly<Record<CollectionName, readonly string[]>> = {
  sources: ['sources/tram-note-2019', 'sources/tram-letter-2022'],
  claims: [
    ...['riders-fewer', 'count-says-so', 'closure-likely', 'cheaper-tickets'].map(
      (it) => `claims/tram-note-2019/${it}`,
    ),
    ...['cars-full', 'fourth-car', 'not-dying'].map((it) => `claims/tram-letter-2022/${it}`),
  ],
  stances: ['stances/tram-note-2019/riders', 'stances/tram-letter-2022/fares', 'stances/tram-note-2019/fares'],
  topics: ['topics/riders', 'topics/fares'],
  citations: ['citations/yearly-count', 'citations/gazette-archive'],
  terms: ['terms/tram-line', 'terms/quay-council'],
  events: ['events/new-stops'],
  facts: ['facts/stops-opened'],
  assessments: ['closure', 'tickets', 'riders'].map((it) => `assessments/tram-note-2019/${it}`),
  pages: ['pages/about', 'pages/data'],
  site: ['site'],
};

/** What a field takes, of which the rest is wrong for it. */
type Kind = 'text' | 'number' | 'truth' | 'list' | 'fields';

interface Field {
  readonly path: readonly string[];
  readonly kinds: ReadonlySet<Kind>;
  readonly isOptional: boolean;
}

/**
 * Every field of a schema, and of what its fields hold; `*` stands for an item of a list.
 *
 * @param schema of a collection or of a field
 */
function fieldsOf(schema: Schema, above: readonly string[] = []): Field[] {
  if (schema instanceof z.ZodOptional) return fieldsOf(schema.unwrap(), above);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsOf(option, above));
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, [...above, '*']);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries<Schema>(schema.shape).flatMap(([name, value]) => {
    const path = [...above, name];
    return [
      { path, kinds: new Set(kindsOf(value)), isOptional: value instanceof z.ZodOptional },
      ...fieldsOf(value, path),
    ];
  });
}

function kindsOf(schema: Schema): Kind[] {
  if (schema instanceof z.ZodOptional) return kindsOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(kindsOf);
  if (schema instanceof z.ZodPipe) return kindsOf(schema.in);
  if (schema instanceof z.ZodArray) return ['list'];
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return ['fields'];
  if (schema instanceof z.ZodNumber) return ['number'];
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => (value === true ? 'truth' : 'text'));
  return ['text'];
}

/** What is wrong wherever it stands, and what is wrong where a field takes something else. */
const WRONG: readonly (readonly [what: string, value: unknown, unless?: Kind])[] = [
  ['no value', null],
  ['a list of lists', [[['x']]]],
  ['fields that nothing has', { nothing: 'has' }],
  ['10 000 letters', 'x'.repeat(10_000)],
  ['2000 words', 'word '.repeat(2000).trim()],
  ['a control character', 'Some\u0007thing.'],
  ['a direction turned', 'Some\u202Ething.'],
  ['letters that nobody sees', '\u200B\u2060'],
  ['half of a character', 'Some \uD800thing.'],
  ['nothing but a space', '   '],
  ['an empty text', ''],
  ['two lines', 'One line.\nTwo lines.'],
  ['a number', -7.5],
  ['true', true, 'truth'],
  ['a date', new Date('2024-01-01')],
  ['an empty list', []],
  ['a text', 'Something.', 'text'],
];

/**
 * Every field of every collection missing, with every wrong value, in capitals, and fields that are none: in as few rounds
 * as there are ways in which one field can be wrong, since faults of different fields stand beside each other.
 */
export function fieldRounds(): Round[] {
  const faults = COLLECTION_NAMES.flatMap((name) => {
    const entries = ENTRIES[name].map(openEntry);
    const fields = new Map(fieldsOf(COLLECTIONS[name]).map((field) => [field.path.join('.'), field]));
    return [...fields.values()].flatMap((field, index) => faultsOf(entries, field, index));
  });
  const rounds: Fault[][] = [];
  const turns = new Map<string, number>();
  for (const fault of faults) {
    const field = `${fault.entry.path} ${String(fault.way[0]).toLowerCase()}`;
    const turn = turns.get(field) ?? 0;
    turns.set(field, turn + 1);
    (rounds[turn] ??= []).push(fault);
  }
  return rounds.map(roundOf);
}

function roundOf(faults: readonly Fault[]): Round {
  const broken = [...Map.groupBy(faults, ({ entry }) => entry)].map(([{ path, head, body }, same]) => {
    const document = parseDocument(head);
    for (const { change } of same) change(document);
    const frontmatter = document.toString({ lineWidth: 0 });
    return {
      file: { path, text: `---\n${frontmatter}---\n${body}` },
      faults: same.map(({ what, names, way }) => ({ what, names, path, lines: linesOf(frontmatter, way) })),
    };
  });
  return { files: broken.map(({ file }) => file), faults: broken.flatMap((it) => it.faults) };
}

function faultsOf(entries: readonly Entry[], { path: pattern, kinds, isOptional }: Field, turn: number): Fault[] {
  // By turns, so that more of them can stand beside each other.
  const having = entries.filter((it) => has(it, pattern));
  const holding = entries.filter((it) => has(it, pattern.slice(0, -1)));
  const open = [having, holding, entries].find(({ length }) => length > 0) ?? [];
  const entry = open[turn % open.length];
  if (!entry) throw new RangeError(`No entry is there in which ${pattern.join('.')} could be wrong`);
  const way = wayTo(pattern);
  const around = way.slice(0, -1);
  const name = pattern.join('.');
  const fault = (what: string, path: Path, change: Fault['change'], names = ''): Fault => ({
    ...{ what: `${entry.path}: ${name}: ${what}`, entry, way: path, change, names },
  });
  const set = (what: string, path: Path, value: unknown) =>
    fault(what, path, (document) => {
      document.setIn(path, document.createNode(value));
    });
  return [
    ...WRONG.filter(([what, , unless]) => !(unless && kinds.has(unless)) && !mayBe(name, what)).map(([what, value]) =>
      set(what, way, value),
    ),
    ...(having.length > 0 && !isOptional
      ? [
          fault(
            'missing',
            around,
            (document) => {
              document.deleteIn(way);
            },
            `${MISSED[name] ?? String(way.at(-1))}\` is missing`,
          ),
        ]
      : []),
    set('in capitals', [...around, String(way.at(-1)).toUpperCase()], 'x'),
    ...(pattern.at(-1) === 'title' || way.length > 1
      ? ['nothing', '__proto__', 'constructor'].map((it) => set(`beside ${it}`, [...around, it], { x: 1 }))
      : []),
  ];
}

/** What is asked for where a field is not there: a stance that is not silent speaks. */
const MISSED: Readonly<Record<string, string>> = { silent: 'label' };

/** What one field takes for a reason of its own, and others do not. */
const MAY_BE: readonly (readonly [field: RegExp, what: string])[] = [
  // Nobody is confirmed to have written the source; it was read and refers to none.
  [/^(?:authors|refersTo)$/u, 'an empty list'],
];

function mayBe(name: string, what: string): boolean {
  return MAY_BE.some(([field, it]) => it === what && field.test(name));
}

/** A sound entry, taken apart. */
interface Entry {
  /** From the folder that holds `content/`. */
  readonly path: string;
  readonly head: string;
  readonly body: string;
  readonly fields: Document;
}

function openEntry(name: string): Entry {
  const path = `content/${name}.md`;
  const whole = readFileSync(join(SOUND, path), 'utf8');
  const [, head = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/u.exec(whole) ?? [];
  return { path, head, body, fields: parseDocument(head) };
}

function wayTo(pattern: readonly string[]): Path {
  return pattern.map((step) => (step === '*' ? 0 : step));
}

function has({ fields }: Entry, pattern: readonly string[]): boolean {
  return pattern.length === 0 || fields.getIn(wayTo(pattern)) !== undefined;
}

/** The lines in a file of a field’s name and of its value, with all that the value holds; of the whole, where it begins. */
function linesOf(frontmatter: string, path: Path): number[] {
  const counter = new LineCounter();
  const document = parseDocument(frontmatter, { lineCounter: counter });
  // The fence comes before.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  if (path.length === 0) return [lineAt(0)];
  const [around, value] = [document.getIn(path.slice(0, -1), true), document.getIn(path, true)];
  const map = path.length === 1 ? document.contents : around;
  const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  const name = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  const [from = name ?? 0, to = from] = (isNode(value) && value.range) || [];
  const [first, last] = [lineAt(name ?? from), lineAt(Math.max(from, to - 1))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
