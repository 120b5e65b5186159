import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { readContent } from '../../../src/corpus/read.ts';
import { COLLECTIONS } from '../../../src/model/collections.ts';
import type { CollectionName } from '../../../src/model/collections.ts';
import type { CitationData } from '../../../src/model/citation.ts';
import type { ClaimData } from '../../../src/model/claim.ts';
import type { SourceData } from '../../../src/model/source.ts';
import { SOUND } from '../broken-corpus.ts';
import { plain } from './bodies.ts';
import type { Snippet } from './bodies.ts';
import { accepts, complete, formsOf, setText, textsOf } from './fill.ts';
import type { Leaf } from './fill.ts';
import { HOSTILE_STRINGS } from './strings.ts';

/** A file of the archive. */
export interface HostileEntry {
  readonly collection: CollectionName;
  readonly id: string;
  readonly path: string;
  readonly data: Record<string, unknown>;
  readonly body: string;
  /** Which telling of the tram it belongs to, the first being 0. */
  readonly time: number;
}

/** An archive whose every text holds some of the strings. */
export interface HostileArchive {
  readonly entries: readonly HostileEntry[];
  /** The strings that each kind of text holds in some entry or other. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the schema of each kind of text says of the strings that it refuses; they are held percent-encoded. */
  readonly refused: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** How often the tram is told, each time of other names: so many that a card has room for what falls to it. */
const TIMES = 10;

/** What an archive has one of. */
const ONCE: readonly CollectionName[] = ['site', 'pages'];

/** Texts that share the room of a card: they hold the shortest of the strings, and of the first telling one each. */
const ON_CARDS =
  /^(?:sources\.(?:thesis|publisher|container|short|authors)|topics\.(?:title|question)|claims\.(?:statement|modal)|terms\.title|stances\.label)/u;
const SHORTEST = HOSTILE_STRINGS.toSorted((one, other) => one.length - other.length).slice(0, 104);

/** How many strings each kind of text is to hold. */
export const ENOUGH = 100;

/** How many strings one text holds at most: what every page says of the site a card has no more room for, nor a page. */
export const MOST: Readonly<Record<string, number>> = {
  'site.title': 1,
  'site.line': 3,
  'site.sourceNoun.one': 8,
  'site.sourceNoun.many': 8,
  'sources.authors.*.family': 5,
  'sources.authors.*.given': 5,
  'sources.authors.*.literal': 5,
};

/** What the sound archive lacks and no schema can invent, as another form of the same field stands there. */
const MORE: Readonly<Partial<Record<CollectionName, Readonly<Record<string, object>>>>> = {
  sources: { 'tram-letter-2022': { authors: [{ literal: 'Riders' }] } },
  citations: { 'gazette-archive': { author: [{ literal: 'Gazette' }] } },
};

/**
 * The sound archive on a tram, told several times over, with every text that an entry may have, each made of hostile
 * strings.
 *
 * @param snippets Markdown for its bodies
 */
export function inventHostile(snippets: readonly Snippet[] = []): HostileArchive {
  const entries = readContent(SOUND).files.flatMap(({ collection, id, path, frontmatter, body }) => {
    const data = { ...(frontmatter as object), ...MORE[collection]?.[id], changed: '2024-01-02' };
    const times = ONCE.includes(collection) ? 1 : TIMES;
    return Array.from({ length: times }, (_, time) => renamed({ collection, id, path, data, body, time }));
  });
  for (const { collection, data } of entries) complete(COLLECTIONS[collection], data);
  const inBodies = snippets.filter(({ form, refusal }) => form === 'escaped in a sentence' && refusal);
  const { held, refused } = fill(entries, new Set(inBodies.map(({ string }) => string)));
  abbreviate(entries, held);
  for (const { data } of ofCollection(entries, 'sources'))
    // Quotations must stay under a third of it.
    for (const paragraph of (data as unknown as { paragraphs: { words: number }[] }).paragraphs) paragraph.words = 900;
  return { entries: withBodies(entries, snippets), held, refused };
}

const ofCollection = (entries: readonly HostileEntry[], name: CollectionName) =>
  entries.filter(({ collection }) => collection === name);

const IDS =
  /\b(?:tram-(?:note-2019|letter-2022|line)|quay-council|gazette-archive|yearly-count|new-stops|stops-opened|riders|fares|TL|[TL]\d[a-z])\b/gu;

/** An entry as it is told once more: whatever is called by a name is called by another. */
function renamed(entry: HostileEntry): HostileEntry {
  const letter = entry.time > 0 ? String.fromCodePoint(64 + entry.time) : '';
  const nameOf = (id: string) =>
    letter === '' ? id : /^[TL]\d/u.test(id) ? id.replace(/^./u, (code) => code + letter) : `${id}-${entry.time}`;
  const { collection, data, ...rest } = JSON.parse(JSON.stringify(entry).replaceAll(IDS, nameOf)) as HostileEntry;
  if (collection === 'sources') Object.assign(data, { code: `${String(data['code'])}${letter}`, mark: undefined });
  // A pair’s card has room for two claims of the first telling alone.
  if (collection === 'claims' && letter !== '' && rest.id.startsWith('tram-letter')) data['relations'] = undefined;
  const kept = Object.entries(data).filter(([, value]) => value !== undefined);
  return { collection, ...rest, data: Object.fromEntries(kept) };
}

type Text = Leaf & Pick<HostileEntry, 'collection' | 'data' | 'time'>;

/**
 * Lays the strings into every text, so that each kind of text holds all of them somewhere.
 *
 * @param inBodies those that no body may hold: a digest repeats the headings of its source
 */
function fill(entries: readonly HostileEntry[], inBodies: ReadonlySet<string>) {
  const held = new Map<string, Set<string>>();
  const refused = new Map<string, ReadonlyMap<string, string>>();
  const texts = entries.flatMap(({ collection, data, time }): Text[] =>
    textsOf(collection, COLLECTIONS[collection], data).map((leaf) => ({ ...leaf, collection, data, time })),
  );
  const kinds = Map.groupBy(texts, ({ kind }) => kind.replace(/^(site\.navigation)\..*$/u, '$1.*'));
  // A key is changed last, as it is a part of the way to what it leads to.
  const inOrder = [...kinds].sort(([one], [other]) => Number(one.endsWith('#')) - Number(other.endsWith('#')));
  for (const [kind, all] of inOrder) {
    const refusals = refusalsOf(all[0]?.schema ?? z.never());
    refused.set(kind, refusals);
    // Where a limit has no room for all of them, there is some for the shortest.
    for (const strings of ON_CARDS.test(kind) ? [SHORTEST] : [HOSTILE_STRINGS, SHORTEST]) {
      const usable = strings.filter((string) => !kind.endsWith('sections.*.heading') || !inBodies.has(string));
      const holds = new Set(dealOut(kind, all, usable, refusals));
      held.set(kind, holds);
      if (holds.size >= ENOUGH) break;
    }
  }
  return { held, refused };
}

/** Writes some strings into the texts of one kind, to each its share; returns those for which there was room. */
function dealOut(
  kind: string,
  all: readonly Text[],
  strings: readonly string[],
  refusals: ReadonlyMap<string, string>,
): string[] {
  const full = all.filter(({ time }) => !ON_CARDS.test(kind) || time > 0);
  const share = Math.min(Math.ceil(strings.length / full.length), MOST[kind] ?? Infinity);
  return all.flatMap((text) => {
    const at = full.indexOf(text);
    const own = Array.from({ length: at < 0 ? 1 : share }, (_, turn) => {
      const index = at < 0 ? all.indexOf(text) * 7 : at + turn * full.length;
      return strings[index % strings.length] ?? '';
    });
    return hold(text, own, (string) => (refusals.has(string) ? encodeURIComponent(string) : string));
  });
}

const known = new WeakMap<z.core.$ZodType, ReadonlyMap<string, string>>();

/** The strings that a schema refuses in any form, and what it says of each. */
function refusalsOf(schema: z.core.$ZodType): ReadonlyMap<string, string> {
  const refusals =
    known.get(schema) ??
    new Map(
      HOSTILE_STRINGS.flatMap((string): [string, string][] => {
        // Some fields want three words or more.
        const forms = formsOf([string, 'zq', 'zq']);
        if (forms.some((form) => accepts(schema, form))) return [];
        return [[string, z.safeParse(schema, forms.at(-1)).error?.issues[0]?.message ?? '']];
      }),
    );
  known.set(schema, refusals);
  return refusals;
}

/**
 * Writes strings into a text, as many as its field has room for, the shortest first; what another field of the entry names
 * stays as it is.
 *
 * @param written how a string is written there
 * @returns those that it holds now
 */
function hold(text: Text, strings: readonly string[], written: (string: string) => string): string[] {
  const shortestFirst = strings.toSorted((one, other) => one.length - other.length);
  const fitting = (count: number) =>
    formsOf(shortestFirst.slice(0, count).map(written)).find((form) => accepts(text.schema, form));
  let [some, tooMany] = [0, strings.length + 1];
  while (tooMany - some > 1) {
    const count = some === 0 && tooMany > strings.length ? strings.length : Math.floor((some + tooMany) / 2);
    if (fitting(count) === undefined) tooMany = count;
    else some = count;
  }
  for (const form of some > 0 ? formsOf(shortestFirst.slice(0, some).map(written)) : []) {
    if (!accepts(text.schema, form)) continue;
    const before = setText(text.data, text, form);
    if (accepts(COLLECTIONS[text.collection], text.data)) return shortestFirst.slice(0, some);
    setText(text.data, text, before);
  }
  return [];
}

/** Makes an alias the abbreviation of a council; that of a line stands in every statement, so that pages mark it. */
function abbreviate(entries: readonly HostileEntry[], held: Map<string, Set<string>>): void {
  const councils = ofCollection(entries, 'terms').filter(({ id }) => id.startsWith('quay-council'));
  for (const [index, { data }] of councils.entries()) {
    const strings = HOSTILE_STRINGS.filter((_, at) => at % councils.length === index);
    const [abbreviation = ''] = formsOf(strings);
    const [, ...aliases] = data['aliases'] as string[];
    Object.assign(data, { aliases: [abbreviation, ...aliases], abbreviation, expansion: data['definition'] });
  }
  held.set('terms.abbreviation', new Set(HOSTILE_STRINGS));
}

/** The entries with their bodies: of each collection, all together hold every snippet that the check lets through. */
function withBodies(entries: readonly HostileEntry[], snippets: readonly Snippet[]): HostileEntry[] {
  const sound = snippets.filter(({ refusal }) => !refusal);
  const pieces = sound.map(({ markdown }) => markdown);
  const sentences = sound.filter(({ form }) => form.endsWith('in a sentence')).map(({ markdown }) => markdown);
  return entries.map((entry) => {
    const { collection, id, data, body } = entry;
    if (collection === 'sources' || id === 'home') {
      // Every sentence of a digest and of home rests on a claim.
      const [code = ''] = /[A-Z]+\d[a-z]/u.exec(body) ?? [];
      const units = dealt(entries, entry, sentences).map((sentence) => `${sentence} [[${code}]]`);
      return { ...entry, body: [headed(body, data), ...units].join('\n\n') };
    }
    if (!['claims', 'topics', 'terms', 'citations', 'pages'].includes(collection)) return entry;
    return { ...entry, body: [body, ...dealt(entries, entry, pieces)].join('\n\n') };
  });
}

/** What of some pieces falls to an entry: all where there is one of its kind. */
function dealt(entries: readonly HostileEntry[], entry: HostileEntry, pieces: readonly string[]): string[] {
  const peers = entry.collection === 'pages' ? [entry] : ofCollection(entries, entry.collection);
  return pieces.filter((_, index) => index % peers.length === peers.indexOf(entry));
}

/** A digest whose sections are called as its source has them now. */
function headed(body: string, data: HostileEntry['data']): string {
  const sections = (data as unknown as Partial<SourceData>).sections?.values();
  return sections ? body.replaceAll(/^## .*$/gmu, () => `## ${plain(sections.next().value?.heading ?? '')}`) : body;
}

/** Writes an archive into a folder of its own; whoever asked removes it. */
export function writeHostile({ entries }: HostileArchive): string {
  const root = mkdtempSync(join(tmpdir(), 'hostile-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const { path, data, body } of entries) {
    const yaml = stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
    write(path, `---\n${yaml}---\n${body && `\n${body}\n`}`);
  }
  for (const source of ofCollection(entries, 'sources'))
    write(`content/attestations/${source.id}.json`, JSON.stringify(attestationOf(source, entries)));
  return root;
}

/** What the author’s command would write who had the text: each quotation stands where its entry says. */
function attestationOf({ id, data }: HostileEntry, entries: readonly HostileEntry[]): object {
  const { paragraphs } = data as unknown as SourceData;
  const claims = ofCollection(entries, 'claims').filter((claim) => claim.id.startsWith(`${id}/`));
  const uses = ofCollection(entries, 'citations').flatMap((work) => (work.data as CitationData).citedBy ?? []);
  const quoted = [
    ...paragraphs.map(({ incipit }, index) => ({ text: incipit, paragraph: index + 1 })),
    ...claims.flatMap(({ data: claim }) => {
      const {
        at,
        modal,
        quotes = [],
        paragraphs: [paragraph = 1],
      } = claim as unknown as ClaimData;
      return [at, modal, ...quotes].map((text) => ({ text, paragraph }));
    }),
    ...uses
      .filter(({ source }) => source === id)
      .map(({ anchor, paragraphs: [paragraph = 1] = [] }) => ({ text: anchor, paragraph })),
  ];
  const places = Map.groupBy(
    quoted.filter(({ text, paragraph }, index) => {
      return index === quoted.findIndex((other) => other.text === text && other.paragraph === paragraph);
    }),
    ({ text }) => text,
  );
  return {
    source: id,
    paragraphs: paragraphs.map(({ words }) => ({ words, sha256: '0'.repeat(64) })),
    quotations: [...places].flatMap(([text, all], index) =>
      text === undefined ? [] : [{ text, places: all.map(({ paragraph }) => ({ paragraph, word: index * 10 + 1 })) }],
    ),
  };
}
