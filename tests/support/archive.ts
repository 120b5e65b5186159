import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { findQuotation, fingerprint } from '../../src/check/article.ts';
import { writeAttestation } from '../../src/check/attest.ts';
import { openContext } from '../../src/check/check-context.ts';
import { quotationsOf } from '../../src/check/quotations.ts';
import { readContent } from '../../src/corpus/read.ts';
import { foldTypography } from '../../src/model/fold.ts';
import { sourceId } from '../../src/model/ids.ts';
import { AUTHORS, PLACES, TOPICS, GERMAN } from './archive-words.ts';
import type { InventedTopic, Position } from './archive-words.ts';

/** How an invented archive differs from the usual one. */
export interface ArchiveOptions {
  /** How many of its sources came after topics, home page and definitions were last looked at; none where left out. */
  readonly late?: number;
}

/** The days on which the first source of an archive came, and on which the topics were last looked at. */
const FIRST_DAY = '2024-01-01';
const REVIEW_DAY = '2024-03-01';
const LATE_DAY = '2024-06-01';

/** The year in which the events lie, and the last in which a source came out, and over how many years at least they do. */
const [EVENT_YEAR, LAST_YEAR, LEAST_YEARS] = [2012, 2023, 35];

interface Source {
  readonly index: number;
  readonly id: string;
  readonly code: string;
  readonly short: string;
  readonly issued: string;
  readonly added: string;
  readonly german: boolean;
}

/** What one source says in one paragraph. */
interface Paragraph {
  readonly source: Source;
  readonly topic: InventedTopic;
  readonly position: Position;
  readonly code: string;
  readonly words: string;
}

/**
 * Writes an archive of invented texts on a ferry, the same for the same number: each speaks on some topics, is silent on
 * some and has not been compared on others yet, and their claims are related. The second is in German.
 *
 * @param root the folder in which `content/` is made
 * @param size how many sources it has
 */
export function writeArchive(root: string, size: number, { late = 0 }: ArchiveOptions = {}): void {
  const sources = Array.from({ length: size }, (_, index) => sourceAt(index, size, late));
  const topics = TOPICS.slice(0, size === 1 ? 4 : TOPICS.length);
  const paragraphs = sources.flatMap((source) =>
    topics
      .filter((_, at) => hasClaim(source.index, at))
      .map((topic, at) => paragraphOf(source, topic, topics.indexOf(topic), at + 1)),
  );
  const write = (path: string, fields: object, body = '') => {
    const file = join(root, 'content', `${path}.md`);
    const yaml = stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${yaml}---\n${body && `\n${body}\n`}`);
  };
  const reviewed = { added: FIRST_DAY, changed: REVIEW_DAY, change: 'Its words were written anew.' };

  write('site', {
    title: 'The Ferry Brief',
    line: `Texts on one ferry: ${size}`,
    kicker: 'One ferry, many texts',
    license: {
      name: 'CC BY 4.0',
      title: 'Creative Commons Attribution 4.0 International',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    },
    added: FIRST_DAY,
    changed: FIRST_DAY,
  });
  for (const name of ['about', 'data'])
    write(
      `pages/${name}`,
      {
        title: name === 'about' ? 'Method' : 'Data',
        description: `What this archive does, ${name}.`,
        added: FIRST_DAY,
        changed: FIRST_DAY,
      },
      `## ${name === 'about' ? 'Why' : 'What'}\n\nIt is made to be looked at.`,
    );
  write('terms/ferry', {
    title: 'Sound ferry',
    kind: 'project',
    definition: 'The ferry between the town and the island.',
    ...reviewed,
  });
  const judged = paragraphs.some(({ position }) => position.kind === 'forecast');
  if (judged)
    write('citations/harbour-log', {
      type: 'report',
      title: 'Harbour log',
      publisher: 'Harbour Office',
      issued: '2024',
      checked: 'page-read',
      added: FIRST_DAY,
      changed: FIRST_DAY,
    });
  if (judged)
    write('facts/ferry-runs', {
      title: 'The ferry still runs',
      date: '2024-02-01',
      statement: 'The ferry still ran in February 2024.',
      evidence: ['harbour-log'],
      terms: ['ferry'],
      added: FIRST_DAY,
      changed: FIRST_DAY,
    });

  for (const source of sources) {
    const own = paragraphs.filter((it) => it.source === source);
    writeSource(write, source, own);
    for (const [at, topic] of topics.entries()) writeStance(write, source, topic, stateOf(source.index, at), own);
    for (const paragraph of own) writeClaim(write, paragraph, paragraphs);
  }
  for (const topic of topics) writeTopic(write, topic, paragraphs, reviewed);
  const stormy = paragraphs.filter(({ topic, source }) => topic.id === 'safety' && source.issued > `${EVENT_YEAR}-12`);
  if (stormy.length > 0)
    write('events/storm', {
      title: 'A storm stops the ferry',
      date: `${EVENT_YEAR}-11-03`,
      summary: 'A storm stopped the ferry for nine days.',
      claims: stormy.map(({ code }) => code),
      added: FIRST_DAY,
      changed: FIRST_DAY,
    });

  const told = topics.slice(0, 3).map((topic) => {
    const two = paragraphs.filter((it) => it.topic === topic).slice(0, 2);
    return [
      `## ${topic.question}`,
      ...two.map((it) => `**${it.source.short}:** ${it.position.statement} [[${it.code}]]`),
    ].join('\n\n');
  });
  write(
    'pages/home',
    {
      title: 'The ferry is to stay for most, and few would pay for a bridge.',
      description: 'Invented texts on one ferry, put side by side.',
      ...reviewed,
    },
    told.join('\n\n'),
  );

  const { context } = openContext(readContent(root));
  for (const { id } of sources) {
    const texts = paragraphs.filter(({ source }) => source.id === id).map(({ words }) => foldTypography(words));
    const quoted = [...new Set(quotationsOf(context, id).map(({ text }) => foldTypography(text)))];
    writeAttestation(root, {
      source: sourceId.parse(id),
      paragraphs: texts.map((text) => ({ words: text.split(' ').length, sha256: fingerprint(text) })),
      quotations: quoted.map((text) => ({ text, places: findQuotation(text, texts) })),
    });
  }
}

type Write = (path: string, fields: object, body?: string) => void;

function sourceAt(index: number, size: number, late: number): Source {
  // A year of its own for each, so that it is plain which came later.
  const years = Math.max(LEAST_YEARS, size - 1);
  const year = size === 1 ? 2019 : LAST_YEAR - Math.round(((size - 1 - index) * years) / (size - 1));
  const place = PLACES[index % PLACES.length] ?? '';
  const turn = Math.floor(index / PLACES.length);
  return {
    index,
    id: `text-${index + 1}`,
    // One letter while there are enough, then two.
    code: index < 26 ? letter(index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`,
    short: `${place} ${turn === 0 ? '' : `${turn + 1} `}(${year})`,
    issued: index % 3 === 0 ? `${year}` : `${year}-0${1 + (index % 9)}`,
    added: index >= size - late ? LATE_DAY : FIRST_DAY,
    german: index === 1,
  };
}

const letter = (at: number) => String.fromCodePoint(65 + at);

/** The first source speaks on everything, so that no topic is without one. */
function stateOf(source: number, topic: number): 'speaks' | 'silent' | 'uncompared' {
  const at = (source * 7 + topic * 11 + (source % 3) * topic) % 10;
  if (source === 0 || at < 5) return 'speaks';
  return at < 8 ? 'silent' : 'uncompared';
}

/** Where it speaks, and on some topics on which its claims were drawn and nobody has compared them yet. */
function hasClaim(source: number, topic: number): boolean {
  const state = stateOf(source, topic);
  return state === 'speaks' || (state === 'uncompared' && (source + topic) % 2 === 0);
}

function paragraphOf(source: Source, topic: InventedTopic, at: number, number: number): Paragraph {
  const position = topic.positions[(source.index * 2 + at + Math.floor(source.index / 4)) % topic.positions.length];
  if (!position) throw new RangeError(`No position on ${topic.id}`);
  const words = source.german ? GERMAN(topic.german, position.strength) : `${position.words} ${topic.more}`;
  return { source, topic, position, code: `${source.code}${number}a`, words };
}

function writeSource(write: Write, source: Source, own: readonly Paragraph[]): void {
  const { index, id, code, short, issued, added, german } = source;
  const author = AUTHORS[index % AUTHORS.length];
  const [thesis] = own;
  write(
    `sources/${id}`,
    {
      code,
      title: german
        ? 'Die Fähre über den Sund und was eine Brücke kosten dürfte'
        : `What ${short.split(' (')[0] ?? short} says of the ferry`,
      short,
      authors: index % 4 === 2 ? [] : [author],
      publisher: 'Sound Press',
      container: 'Sound Papers',
      type: index % 2 === 0 ? 'report' : 'article-newspaper',
      genre: index % 2 === 0 ? 'paper' : 'opinion article',
      language: german ? 'de' : 'en',
      issued,
      refersTo: [],
      thesis: thesis?.position.statement ?? 'The ferry is worth a text.',
      sections: [{ heading: 'The whole text', headingBy: 'briefing', first: 1, last: own.length }],
      paragraphs: own.map(({ words, position }) => ({
        incipit: firstWords(words),
        words: words.split(' ').length,
        gist: `${position.title}.`,
      })),
      added,
      changed: added,
    },
    `## The whole text\n\n${own.map((it) => `${it.position.statement} [[${it.code}]]`).join(' ')}`,
  );
}

const firstWords = (words: string) => words.split(' ').slice(0, 4).join(' ');

function writeStance(
  write: Write,
  source: Source,
  topic: InventedTopic,
  state: string,
  own: readonly Paragraph[],
): void {
  if (state === 'uncompared') return;
  const said = state === 'speaks' ? own.find((it) => it.topic === topic) : undefined;
  const dates = { added: source.added, changed: source.added };
  const title = `${source.short} on ${topic.title.toLowerCase()}`;
  write(
    `stances/${source.id}/${topic.id}`,
    said
      ? {
          title,
          label: said.position.label,
          lead: said.code,
          stance: said.position.statement,
          claims: [said.code],
          ...dates,
        }
      : { title, silent: true, ...dates },
  );
}

function writeClaim(
  write: Write,
  { source, topic, position, code, words }: Paragraph,
  all: readonly Paragraph[],
): void {
  const { title, statement, strength, kind } = position;
  const others = all.filter((it) => it.topic === topic && it.source.index < source.index);
  // Each bears on the two that came last before it, so that some sources are tied by others alone.
  const relations = others.slice(-2).map((other) => relationTo(other, position));
  const first = all.find((it) => it.source === source);
  write(`claims/${source.id}/${topic.id}`, {
    code,
    title,
    statement,
    paragraphs: [Number(/\d+/u.exec(code)?.[0])],
    at: firstWords(words),
    kind,
    strength,
    ...(['likely', 'possible'].includes(strength) && {
      modal: source.german ? (strength === 'likely' ? 'dürfte' : 'könnte') : position.modal,
    }),
    voice: 'author',
    weight: first?.code === code ? 'thesis' : 'main',
    topics: [topic.id],
    terms: ['ferry'],
    ...(relations.length > 0 && { relations }),
    added: source.added,
    changed: source.added,
  });
  if (kind === 'forecast')
    write(`assessments/${source.id}/${topic.id}`, {
      title,
      claims: [code],
      horizon: 'open',
      criterion: 'The ferry stops running for good.',
      verdict: 'holds-so-far',
      difficulty: { level: 'open', because: 'Nobody had decided on it.' },
      confidence: 'moderate',
      asOf: '2024-02-28',
      reason: 'The ferry still runs.',
      facts: [{ fact: 'ferry-runs', weighs: 'for', because: 'it tells how things stand' }],
      counter: 'none-found',
      added: source.added,
      changed: source.added,
    });
}

/** How a position bears on an earlier one: the first two of a topic are at odds, the third limits either. */
function relationTo(other: Paragraph, mine: Position) {
  const type = other.position === mine ? 'agreesWith' : mine.limits || other.position.limits ? 'qualifies' : 'disputes';
  return { type, target: other.code, because: `${mine.label} stands beside ${other.position.label.toLowerCase()}.` };
}

function writeTopic(write: Write, topic: InventedTopic, all: readonly Paragraph[], dates: object): void {
  const on = all.filter((it) => it.topic === topic);
  const speaking = on.filter(({ source }) => stateOf(source.index, TOPICS.indexOf(topic)) === 'speaks').length;
  const types = on.flatMap(({ position }, at) =>
    on
      .slice(0, at)
      .slice(-2)
      .map((other) => relationTo(other, position).type),
  );
  const distance = types.includes('disputes') ? 'contradict' : types.includes('qualifies') ? 'condition' : 'agree';
  const labels = [...new Set(on.map(({ position }) => position.label.toLowerCase()))];
  write(`topics/${topic.id}`, {
    title: topic.title,
    question: topic.question,
    comparison:
      labels.length > 1 ? `The answers are: ${labels.join('; ')}.` : `What is said of it is: ${labels.join('')}.`,
    ...(speaking > 1 && { distance, because: 'They start from different years and from different purses.' }),
    ...dates,
  });
}

const written = new Map<string, string>();

/**
 * The folder above an invented archive, which is written once a process and removed at its end.
 *
 * @param size how many sources it has
 */
export function archiveRoot(size: number, options: ArchiveOptions = {}): string {
  const key = `${size} ${options.late ?? 0}`;
  const found = written.get(key);
  if (found) return found;
  const root = mkdtempSync(join(tmpdir(), 'archive-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  writeArchive(root, size, options);
  written.set(key, root);
  return root;
}
