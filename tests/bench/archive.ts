import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { findQuotation, fingerprint, incipitsOf } from '../../src/check/article.ts';
import { writeAttestation } from '../../src/check/attest.ts';
import { compareText, sourceId } from '../../src/model/ids.ts';
import { words } from '../../src/model/words.ts';
import { ASIDES, BODIES, CIRCUMSTANCES, DEEDS, MATTERS, STATES } from './words.ts';

/** How much there is of everything for each claim, as in the content of this project. */
const PER_CLAIM = { terms: 81 / 184, topics: 18 / 184, facts: 153 / 184, events: 23 / 184 };

/** How many claims, topics and paragraphs a source has, and how many claims stand in a paragraph. */
const [CLAIMS, TOPICS, PARAGRAPHS] = [75, 18, 14];

/** Of so many claims one is of each sort, by its place in its source. */
const KINDS = [
  'forecast',
  'judgement',
  'position',
  'fact',
  'forecast',
  'judgement',
  'position',
  'fact',
  'cause',
] as const;

/** A claim has so many other ways of being asked for, and they begin in turn so. */
const ASKED = 14;
const ASKS = ['who would', 'why not', 'will they', 'when to', 'can anybody'] as const;

/** How a source begins a sentence from which a claim is drawn; none twice in a paragraph. */
const OPENERS = ['Take', 'Watch', 'Consider', 'Mark', 'Ask', 'Trust', 'Follow', 'Mind'] as const;

/** Over so many days the sources came out, and over so many they were added. */
const [ISSUED_WITHIN, ADDED_WITHIN] = [1000, 950];

const DAY = 24 * 60 * 60 * 1000;

type Fields = Readonly<Record<string, unknown>>;

interface Term {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly definition: string;
}

interface Claim {
  readonly source: number;
  readonly code: string;
  readonly slug: string;
  readonly paragraph: number;
  readonly kind: (typeof KINDS)[number] | 'recommendation';
  readonly isMain: boolean;
  readonly topics: readonly number[];
  readonly terms: readonly Term[];
  readonly title: string;
  readonly statement: string;
  /** The sentence of the source that it is drawn from, and the words of it that tell its place. */
  readonly said: string;
  readonly at: string;
  readonly modal: string | undefined;
  readonly number: number;
  readonly relations: readonly Fields[];
}

/**
 * Writes an archive of invented sources for a benchmark, the same for the same number, which the check passes: some 75
 * claims a source, with works, topics, terms, relations, facts and verdicts in the proportions of this project’s content.
 * A few topics and terms have very many claims, and most have few, as in any archive.
 *
 * @param root the folder in which `content/` is made
 * @param count how many claims
 * @returns how many files were written
 */
export function writeBenchArchive(root: string, count: number): number {
  const archive = inventBenchArchive(count);
  let files = 0;
  const write = (path: string, fields: Fields, body = '') => {
    const yaml = stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
    const file = join(root, 'content', `${path}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${yaml}---\n${body && `\n${body}\n`}`);
    files += 1;
  };
  writeSite(write, archive);
  for (const source of archive.sources.keys()) {
    writeSource(write, root, archive, source);
    files += 1;
  }
  for (const claim of archive.claims) writeClaim(write, archive, claim);
  writeRecord(write, archive);
  for (const topic of archive.topics.keys()) writeTopic(write, archive, topic);
  for (const term of archive.terms)
    write(`terms/${term.id}`, {
      title: term.title,
      kind: term.kind,
      aliases: [`${term.title} of old`],
      definition: term.definition,
      ...REVIEWED,
    });
  return files;
}

type Write = (path: string, fields: Fields, body?: string) => void;

interface Source {
  readonly id: string;
  readonly code: string;
  readonly short: string;
  readonly title: string;
  readonly issued: string;
  readonly added: string;
  readonly claims: readonly Claim[];
  readonly topics: readonly number[];
}

interface Archive {
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly terms: readonly Term[];
  /** The id of each, its title and its question. */
  readonly topics: readonly { readonly id: string; readonly title: string; readonly question: string }[];
  readonly onTopic: readonly (readonly Claim[])[];
}

const ONCE = { added: '2021-01-01', changed: '2021-01-01' };
const REVIEWED = { added: '2021-01-01', changed: '2026-10-01', change: 'It was read again beside every source.' };

/** A day in the calendar of EDTF, so many days after the first. */
const dayAt = (first: string, days: number) => new Date(Date.parse(first) + days * DAY).toISOString().slice(0, 10);

function inventBenchArchive(count: number): Archive {
  const random = randomFrom(count);
  const pick = <Item>(all: readonly Item[]) => nth(all, Math.floor(random() * all.length));
  /** One of the first much more often than one of the last. */
  const pickEarly = <Item>(all: readonly Item[]) => nth(all, Math.floor((all.length + 1) ** random()) - 1);
  const many = (share: number) => Math.max(6, Math.round(count * share));
  const terms = Array.from({ length: many(PER_CLAIM.terms) }, (_, at) => termAt(at));
  const topics = Array.from({ length: many(PER_CLAIM.topics) }, (_, at) => topicAt(at));
  const onTopic: Claim[][] = topics.map(() => []);
  const size = Math.max(2, Math.round(count / CLAIMS));
  /** Where the part of a source begins, of so many things that are shared out among all. */
  const partOf = (all: number, source: number) => Math.floor((source * all) / size);
  const sources = Array.from({ length: size }, (_, index): Source => {
    const [begin, end] = [partOf(count, index), partOf(count, index + 1)];
    // Every topic has a source of its own, and most sources speak on the first topics too.
    const spoken = new Set(
      topics
        .keys()
        .drop(partOf(topics.length, index))
        .take(partOf(topics.length, index + 1) - partOf(topics.length, index)),
    );
    while (spoken.size < Math.min(TOPICS, topics.length)) spoken.add(pickEarly([...topics.keys()]));
    const on = [...spoken];
    const code = codeAt(index);
    const claims: Claim[] = [];
    for (let number = begin; number < end; number += 1) {
      const at = number - begin;
      const paragraph = Math.floor((at * PARAGRAPHS) / (end - begin)) + 1;
      const letter = claims.filter((it) => it.paragraph === paragraph).length;
      const kind = at % 46 === 45 ? 'recommendation' : nth(KINDS, at);
      const first = nth(terms, Math.floor((number * terms.length) / count));
      const other = another(() => pickEarly(terms), [first]);
      const third = at % 4 === 0 ? [another(() => pickEarly(terms), [first, other])] : [];
      const [ours, theirs] = pick(DEEDS);
      const modal = at % 11 === 5 && kind !== 'recommendation' ? 'is likely to' : undefined;
      const chosen = [nth(on, at)];
      if (at % 4 !== 3) chosen.push(another(() => pick(on), chosen));
      const [before] = chosen.flatMap((topic) => onTopic[topic]?.findLast((it) => it.source !== index) ?? []);
      const opener = `${nth(OPENERS, letter)} the ${first.title}`;
      const claim: Claim = {
        source: index,
        number,
        code: `${code}${paragraph}${String.fromCodePoint(97 + letter)}`,
        slug: `${first.id}-${at + 1}`,
        paragraph,
        kind,
        isMain: at % 3 !== 2,
        topics: chosen,
        terms: [first, other, ...third],
        title: `${first.title} and ${other.title}`,
        statement: `The ${first.title} ${modal ?? VERBS[kind].ours} ${ours} the ${other.title} ${pick(CIRCUMSTANCES)}.`,
        said: `${opener}: it ${modal ?? VERBS[kind].theirs} ${theirs} the ${other.title}, ${pick(CIRCUMSTANCES)}.`,
        at: words(opener).slice(0, 4).join(' '),
        modal,
        relations: [...supportOf(claims, at), ...(before && at % 7 < 2 ? [tieTo(before, at)] : [])],
      };
      claims.push(claim);
      for (const topic of chosen) onTopic[topic]?.push(claim);
    }
    const state = nth(STATES, index * 5 + 1);
    return {
      id: `${idOf(state)}-${index + 1}`,
      code,
      short: `${state} note ${index + 1}`,
      title: `What ${state} makes of its neighbors, part ${index + 1}`,
      issued: dayAt('2021-01-04', Math.floor((index * ISSUED_WITHIN) / size)),
      added: dayAt('2024-01-01', Math.floor((index * ADDED_WITHIN) / size)),
      claims,
      topics: on.filter((topic) => claims.some((claim) => claim.topics.includes(topic))),
    };
  });
  return { sources, claims: sources.flatMap(({ claims }) => claims), terms, topics, onTopic };
}

/** How each sort of claim says what is done: in our words, and in the source’s. */
const VERBS: Readonly<Record<Claim['kind'], { readonly ours: string; readonly theirs: string }>> = {
  forecast: { ours: 'will', theirs: 'will' },
  judgement: { ours: 'is right to', theirs: 'does well to' },
  position: { ours: 'wants to', theirs: 'would like to' },
  fact: { ours: 'has agreed to', theirs: 'has begun to' },
  cause: { ours: 'had reason to', theirs: 'had every cause to' },
  recommendation: { ours: 'should', theirs: 'had better' },
};

function termAt(at: number): Term {
  const [body, kind, what] = nth(BODIES, at);
  const state = nth(STATES, Math.floor(at / BODIES.length));
  const title = `${state} ${body}`;
  return { id: idOf(title), title, kind, definition: `The ${what} of ${state}.` };
}

function topicAt(at: number): Archive['topics'][number] {
  const [matter, question] = nth(MATTERS, at);
  const state = nth(STATES, Math.floor(at / MATTERS.length));
  return { id: idOf(`${matter} ${state}`), title: `${matter} in ${state}`, question: `${question} ${state}?` };
}

/** Most claims are a reason for one before them. */
function supportOf(before: readonly Claim[], at: number): Fields[] {
  const target = before[at - 1 - (at % 4)];
  if (!target || at % 6 === 5) return [];
  const basis = at % 3 === 0 ? 'inferred' : 'stated';
  return [{ type: 'supports', target: target.code, basis, because: 'The one would hardly be said without the other.' }];
}

function tieTo({ code }: Claim, at: number): Fields {
  const type = at % 50 === 0 ? 'disputes' : at % 3 === 0 ? 'qualifies' : at % 71 === 1 ? 'updates' : 'agreesWith';
  return { type, target: code, because: 'Both speak of the same matter, each in its own year.' };
}

function writeSite(write: Write, { topics, onTopic, sources }: Archive): void {
  write('site', {
    title: 'The Sound Brief',
    line: 'Notes on one sea, taken apart claim by claim',
    kicker: 'Notes on one sea, taken apart and compared',
    license: {
      name: 'CC BY 4.0',
      title: 'Creative Commons Attribution 4.0 International',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    },
    ...REVIEWED,
  });
  const prose = '## Why\n\nIt is made to be measured.';
  write('pages/about', { title: 'Method', description: 'How this archive is made.', ...REVIEWED }, prose);
  write('pages/data', { title: 'Data', description: 'What can be taken from here.', ...REVIEWED }, prose);
  const told = topics.slice(0, 3).map(({ question }, topic) => {
    const said = (onTopic[topic] ?? [])
      .slice(0, 2)
      .map((it) => `**${nth(sources, it.source).short}:** ${it.statement} [[${it.code}]]`);
    return [`## ${question}`, ...said].join('\n\n');
  });
  write(
    'pages/home',
    { title: 'Most want trade, and few want ships.', description: 'Notes on one sea, put side by side.', ...REVIEWED },
    told.join('\n\n'),
  );
}

function writeSource(write: Write, root: string, { sources, topics }: Archive, index: number): void {
  const { id, code, short, title, issued, added, claims, topics: on } = nth(sources, index);
  const dates = { added, changed: added };
  const numbers = Array.from({ length: PARAGRAPHS }, (_, at) => at + 1);
  const inParagraph = (paragraph: number) => claims.filter((claim) => claim.paragraph === paragraph);
  const paragraphs = numbers.map((paragraph) =>
    [
      ...inParagraph(paragraph).map(({ said }) => said),
      nth(ASIDES, paragraph + index),
      nth(ASIDES, paragraph * 2 + index + 1),
    ].join(' '),
  );
  const incipits = incipitsOf(paragraphs);
  const sections = [1, 4, 8, 12].map((first, at, all) => ({
    heading: `Part ${at + 1}`,
    headingBy: 'briefing',
    first,
    last: (all[at + 1] ?? PARAGRAPHS + 1) - 1,
  }));
  const digest = sections.map(({ heading, first, last }) => {
    const told = claims.filter(({ paragraph, isMain }) => isMain && paragraph >= first && paragraph <= last);
    return `## ${heading}\n\n${told.map((it) => `${it.statement} [[${it.code}]]`).join(' ')}`;
  });
  write(
    `sources/${id}`,
    {
      code,
      title,
      short,
      authors: [{ family: nth(STATES, index * 3 + 2), given: 'Mara' }],
      publisher: 'Sound Institute',
      container: 'Sound Notes',
      type: 'report',
      genre: 'policy note',
      language: 'en',
      issued,
      refersTo: [],
      thesis: claims[0]?.statement,
      sections,
      paragraphs: paragraphs.map((paragraph, at) => ({
        incipit: incipits[at],
        words: words(paragraph).length,
        gist: `What is said of the ${inParagraph(at + 1)[0]?.terms[0]?.title ?? 'sea'}`,
      })),
      ...dates,
    },
    digest.join('\n\n'),
  );
  const quotations = [...new Set([...incipits, ...claims.flatMap(({ at, modal }) => [at, modal ?? at])])].sort(
    compareText,
  );
  writeAttestation(root, {
    source: sourceId.parse(id),
    paragraphs: paragraphs.map((paragraph) => ({ words: words(paragraph).length, sha256: fingerprint(paragraph) })),
    quotations: quotations.map((text) => ({ text, places: findQuotation(text, paragraphs) })),
  });
  for (const topic of on) {
    const own = claims.filter((claim) => claim.topics.includes(topic));
    write(`stances/${id}/${nth(topics, topic).id}`, {
      title: `${short} on ${nth(topics, topic).title}`,
      label: nth(own, 0).kind === 'position' ? 'It wants a say' : 'It holds the line',
      lead: nth(own, 0).code,
      stance: nth(own, 0).statement,
      claims: own.map((claim) => claim.code),
      ...dates,
    });
  }
}

function writeClaim(write: Write, { sources, topics }: Archive, claim: Claim): void {
  const { source, number, slug, kind, modal, terms, relations } = claim;
  const { id, added } = nth(sources, source);
  write(`claims/${id}/${slug}`, {
    code: claim.code,
    title: claim.title,
    statement: claim.statement,
    paragraphs: [claim.paragraph],
    at: claim.at,
    kind,
    strength: kind === 'recommendation' ? 'advised' : modal ? 'likely' : 'asserted',
    ...(modal && { modal }),
    voice: 'author',
    ...(kind === 'position' && { holder: terms[0]?.id, attitude: 'aim' }),
    weight: slug.endsWith('-1') ? 'thesis' : claim.isMain ? 'main' : 'detail',
    topics: claim.topics.map((topic) => nth(topics, topic).id),
    terms: terms.map((term) => term.id),
    ...(number % 4 === 0 && { cites: [`paper-${number}`] }),
    ...(relations.length > 0 && { relations }),
    askedAs: Array.from({ length: ASKED }, (_, at) =>
      [nth(ASKS, at), nth(DEEDS, number * 5 + at)[0], nth(MATTERS, number + at)[0].toLowerCase()].join(' '),
    ),
    added,
    changed: added,
  });
  if (number % 4 === 0)
    write(`citations/paper-${number}`, {
      type: 'report',
      title: `On the ${terms[0]?.title ?? 'sea'}, paper ${number}`,
      publisher: 'Sound Institute',
      issued: `${1990 + (number % 30)}`,
      checked: 'page-read',
      citedBy: [{ source: id, paragraphs: [claim.paragraph], anchor: claim.at, state: 'named' }],
      added,
      changed: added,
    });
}

/** Facts, the works that they rest on, what they say of claims, and events. */
function writeRecord(write: Write, { claims, sources }: Archive): void {
  const followed = claims.filter(({ kind }) => kind === 'forecast' || kind === 'position');
  const count = Math.round(claims.length * PER_CLAIM.facts);
  const facts = Map.groupBy(
    Array.from({ length: count }, (_, at) => at),
    (at) => Math.floor((at * followed.length) / count),
  );
  for (const [index, { source, slug, code, kind, terms, title }] of followed.entries()) {
    const { id, added } = nth(sources, source);
    const dates = { added, changed: added };
    const own = facts.get(index) ?? [];
    const turn = kind === 'forecast' ? nth(TURNS, index) : undefined;
    for (const fact of own) {
      const works = fact % 2 === 0 ? [`log-${fact}`] : [`log-${fact}`, `log-${fact}-b`];
      for (const work of works)
        write(`citations/${work}`, {
          type: 'article-newspaper',
          title: `Log of the sea, entry ${work.slice(4)}`,
          'container-title': 'The Sound Log',
          issued: dayAt('2025-01-01', fact % 600),
          URL: `https://example.org/log/${work}`,
          accessed: '2026-10-10',
          checked: 'page-read',
          ...dates,
        });
      write(`facts/fact-${fact}`, {
        title: `A vote on the ${terms[1]?.title ?? 'sea'}`,
        date: dayAt('2025-01-01', fact % 600),
        statement: `A vote was held on the ${terms[1]?.title ?? 'sea'}, the ${fact + 1}th of its kind.`,
        evidence: works,
        terms: terms.slice(1, 2).map((term) => term.id),
        ...dates,
      });
    }
    write(`assessments/${id}/${slug}`, {
      title,
      claims: [code],
      ...(turn
        ? {
            horizon: 'open',
            criterion: 'A vote is held, and what was foretold is decided by it.',
            verdict: turn.verdict,
            difficulty: { level: 'open', because: 'Nobody had decided on it.' },
            confidence: 'moderate',
            ...(turn.settled && { decidedBy: `fact-${own[0] ?? 0}` }),
            counter: 'none-found',
          }
        : { notScored: 'aim' }),
      asOf: '2026-10-10',
      reason: 'The votes that were held since decide on it.',
      facts: own.map((fact) => ({
        fact: `fact-${fact}`,
        weighs: turn?.weighs ?? 'neither',
        because: 'a vote was held',
      })),
      ...dates,
    });
  }
  for (const event of Array.from({ length: Math.round(claims.length * PER_CLAIM.events) }).keys()) {
    const at = Math.floor(event / PER_CLAIM.events);
    write(`events/summit-${event}`, {
      title: `Summit ${event + 1} on the sea`,
      date: dayAt('2001-01-01', (event * 37) % 7000),
      summary: `The states met for the ${event + 1}th time.`,
      claims: claims.slice(at, at + 2).map(({ code }) => code),
      ...ONCE,
    });
  }
}

/** What became of forecasts, in turn. */
const TURNS = [
  { verdict: 'borne-out', weighs: 'for', settled: true },
  { verdict: 'holds-so-far', weighs: 'for', settled: false },
  { verdict: 'not-borne-out', weighs: 'against', settled: true },
  { verdict: 'open', weighs: 'neither', settled: false },
] as const;

function writeTopic(write: Write, { topics, onTopic, sources }: Archive, index: number): void {
  const { id, title, question } = nth(topics, index);
  const claims = onTopic[index] ?? [];
  const codes = new Map(claims.map((claim) => [claim.code, claim.source]));
  const types = new Set(
    claims.flatMap(({ source, relations }) =>
      relations
        .filter(({ target }) => (codes.get(String(target)) ?? source) !== source)
        .map(({ type }) => String(type)),
    ),
  );
  const speaking = sources.filter((source) => source.topics.includes(index)).length;
  const distance = types.has('disputes')
    ? 'contradict'
    : types.has('updates')
      ? 'part'
      : types.has('qualifies')
        ? 'condition'
        : types.has('agreesWith')
          ? 'agree'
          : 'separate';
  write(`topics/${id}`, {
    title,
    question,
    comparison: speaking > 1 ? 'Some see it one way, and the rest another.' : 'One note alone has been read on it.',
    ...(speaking > 1 && { distance, because: 'They start from different years and from different coasts.' }),
    ...REVIEWED,
  });
}

/** Numbers between 0 and 1 that are the same for the same seed: mulberry32, by T. Ettinger, in the public domain. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list, which is gone through again behind its end. */
function nth<Item>(all: readonly Item[], at: number): Item {
  const item = all[at % all.length];
  if (item === undefined) throw new RangeError('There is nothing to take one of');
  return item;
}

function another<Item>(pick: () => Item, taken: readonly Item[]): Item {
  for (;;) {
    const item = pick();
    if (!taken.includes(item)) return item;
  }
}

const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** One letter while there are enough, then two, then three. */
function codeAt(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : codeAt(Math.floor(index / 26) - 1) + letter;
}
