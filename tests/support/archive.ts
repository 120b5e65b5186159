import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { newCommand } from '../../src/author/new-command.ts';
import { attestCommand } from '../../src/check/attest-command.ts';
import { ARABIC, AUTHORS, CHINESE, GERMAN, PLACES, TOPICS } from './archive-words.ts';
import type { Foreign, InventedTopic, Position } from './archive-words.ts';

/** How an invented archive differs from the usual one. */
export interface ArchiveOptions {
  /** How many of its sources came after topics, home page and definitions were last looked at; none where left out. */
  readonly late?: number;
  /** Whether the author’s commands are typed, as `npm run …`, rather than called: the same, and two seconds for each. */
  readonly typed?: boolean;
}

/** The days on which the first source of an archive came, and on which the topics were last looked at. */
const FIRST_DAY = '2024-01-01';
const REVIEW_DAY = '2024-03-01';
const LATE_DAY = '2024-06-01';

/** The year in which the events lie, and the last in which a source came out, and over how many years at least they do. */
const [EVENT_YEAR, LAST_YEAR, LEAST_YEARS] = [2012, 2023, 35];

/** From so many sources on each speaks on few of the topics only, as a build of some minutes would be one that nobody runs. */
const MANY = 20;

export interface InventedSource {
  readonly index: number;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly short: string;
  readonly issued: string;
  readonly added: string;
  readonly foreign?: Foreign | undefined;
}

/** What one source says in one paragraph, and the claim that is drawn from it. */
export interface InventedClaim {
  readonly source: InventedSource;
  readonly topic: InventedTopic;
  readonly position: Position;
  readonly code: string;
  /** The paragraph, and the words of it that the claim is found by. */
  readonly words: string;
  readonly at: string;
  readonly relations: readonly { readonly type: string; readonly target: string; readonly because: string }[];
}

export type State = 'speaks' | 'silent' | 'uncompared';

/** What an invented archive holds. */
export interface Archive {
  readonly size: number;
  readonly sources: readonly InventedSource[];
  readonly topics: readonly InventedTopic[];
  readonly claims: readonly InventedClaim[];
  readonly stateOf: (source: InventedSource, topic: InventedTopic) => State;
}

/**
 * An archive of invented texts on a ferry, the same for the same number: each speaks on some topics, is silent on
 * some and has not been compared on others yet, and their claims are related. From three sources on one is in German,
 * from seven on one in Arabic and one in Chinese.
 *
 * @param size how many sources it has
 */
export function inventArchive(size: number, { late = 0 }: ArchiveOptions = {}): Archive {
  const sources = Array.from({ length: size }, (_, index) => sourceAt(index, size, late));
  const topics = TOPICS.slice(0, size === 1 ? 4 : size < MANY ? TOPICS.length : 6);
  const stateOf = (source: InventedSource, topic: InventedTopic) => stateAt(source.index, topics.indexOf(topic), size);
  const claims: InventedClaim[] = [];
  for (const source of sources) {
    const own = topics.filter((topic, at) => {
      const state = stateOf(source, topic);
      // On some topics claims were drawn, and nobody has compared them yet.
      return state === 'speaks' || (state === 'uncompared' && (source.index + at) % 2 === 0);
    });
    for (const [index, topic] of own.entries())
      claims.push(claimOf(source, topic, topics.indexOf(topic), index + 1, claims, size));
  }
  return { size, sources, topics, claims, stateOf };
}

function sourceAt(index: number, size: number, late: number): InventedSource {
  // A year of its own for each, so that it is plain which came later.
  const years = Math.max(LEAST_YEARS, size - 1);
  const year = size === 1 ? 2019 : LAST_YEAR - Math.round(((size - 1 - index) * years) / (size - 1));
  const place = PLACES[index % PLACES.length] ?? '';
  const turn = Math.floor(index / PLACES.length);
  const name = `${place}${turn === 0 ? '' : ` ${turn + 1}`}`;
  const foreign =
    index === 1 ? GERMAN : size < 7 ? undefined : index === 3 ? ARABIC : index === 5 ? CHINESE : undefined;
  return {
    index,
    id: `text-${index + 1}`,
    // One letter while there are enough, then two.
    code: index < 26 ? letter(index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`,
    title: foreign?.title ?? `What ${name} says of the ferry`,
    short: `${name} (${year})`,
    issued: index % 3 === 0 ? `${year}` : `${year}-0${1 + (index % 9)}`,
    added: index >= size - late ? LATE_DAY : FIRST_DAY,
    foreign,
  };
}

const letter = (at: number) => String.fromCodePoint(65 + at);

/** The first source speaks on everything, so that no topic is without one. */
function stateAt(source: number, topic: number, size: number): State {
  const at = (source * 7 + topic * 11 + (source % 3) * topic) % 10;
  if (source === 0 || at < (size < MANY ? 5 : 3)) return 'speaks';
  return at < 8 ? 'silent' : 'uncompared';
}

function claimOf(
  source: InventedSource,
  topic: InventedTopic,
  at: number,
  number: number,
  before: readonly InventedClaim[],
  size: number,
): InventedClaim {
  const position = topic.positions[(source.index * 2 + at + Math.floor(source.index / 4)) % topic.positions.length];
  if (!position) throw new RangeError(`No position on ${topic.id}`);
  const { foreign } = source;
  const begin = foreign?.at(topic.id) ?? position.words.split(' ').slice(0, 4).join(' ');
  const rest = foreign?.rest(position.strength) ?? `${position.words.slice(begin.length)} ${topic.more}`;
  // Each bears on the last that came before it, or the last two, so that some sources are tied by others alone.
  const others = before.filter((it) => it.topic === topic).slice(size < MANY ? -2 : -1);
  const relations = others.map((other) => relationTo(other, position));
  return { source, topic, position, code: `${source.code}${number}a`, words: begin + rest, at: begin, relations };
}

/** How a position bears on an earlier one: the first two of a topic are at odds, the third limits either. */
function relationTo(other: InventedClaim, mine: Position) {
  const type = other.position === mine ? 'agreesWith' : mine.limits || other.position.limits ? 'qualifies' : 'disputes';
  return { type, target: other.code, because: `${mine.label} stands beside ${other.position.label.toLowerCase()}.` };
}

/** The text of a source, as its author gave it out: under two headings, or as one piece. */
export function textOf({ claims }: Archive, source: InventedSource): string {
  const paragraphs = claims.filter((it) => it.source === source).map(({ words }) => words);
  const [first, second] = source.foreign?.headings ?? ['What is said', 'What follows'];
  const half = Math.ceil(paragraphs.length / 2);
  const parts =
    source.index % 4 === 0
      ? paragraphs
      : [`## ${first}`, ...paragraphs.slice(0, half), `## ${second}`, ...paragraphs.slice(half)];
  return `# ${source.title}\n\n${parts.join('\n\n')}\n`;
}

type Write = (path: string, fields: object, body?: string) => void;
type Command = (name: 'new' | 'attest', ...args: readonly string[]) => Promise<void>;

/**
 * Writes an archive as an author does: sources and their attestations by the author’s commands from their texts, the
 * rest by hand.
 *
 * @param root the folder in which `content/` is made, and `texts/`, which no archive holds
 */
export async function writeArchive(root: string, archive: Archive, { typed = false } = {}): Promise<void> {
  const { size, sources, topics, claims } = archive;
  const write: Write = (path, fields, body = '') => {
    const yaml = stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
    writeFile(join(root, 'content', `${path}.md`), `---\n${yaml}---\n${body && `\n${body}\n`}`);
  };
  const command: Command = async (name, ...args) => {
    const all = [...args, '--root', root];
    const { code, output, failure } = typed
      ? typedCommand(name, all)
      : await (name === 'new' ? newCommand(all) : attestCommand(all));
    if (code !== 0) throw new Error(`npm run ${name} -- ${all.join(' ')}\n${output}${failure ?? ''}`);
  };
  const reviewed = { added: FIRST_DAY, changed: REVIEW_DAY, change: 'Its words were written anew.' };
  const once = { added: FIRST_DAY, changed: FIRST_DAY };

  write('site', {
    title: 'The Ferry Brief',
    line: `Texts on one ferry: ${size}`,
    kicker: 'One ferry, many texts',
    license: {
      name: 'CC BY 4.0',
      title: 'Creative Commons Attribution 4.0 International',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    },
    ...once,
  });
  for (const name of ['about', 'data'])
    write(
      `pages/${name}`,
      { title: name === 'about' ? 'Method' : 'Data', description: `What this archive does, ${name}.`, ...once },
      `## ${name === 'about' ? 'Why' : 'What'}\n\nIt is made to be looked at.`,
    );
  write('terms/ferry', {
    title: 'Sound ferry',
    kind: 'project',
    definition: 'The ferry between the town and the island.',
    ...reviewed,
  });
  if (forecastsOf(archive).length > 0) {
    write('citations/harbour-log', {
      type: 'report',
      title: 'Harbour log',
      publisher: 'Harbour Office',
      issued: '2024',
      checked: 'page-read',
      ...once,
    });
    write('facts/ferry-runs', {
      title: 'The ferry still runs',
      date: '2024-02-01',
      statement: 'The ferry still ran in February 2024.',
      evidence: ['harbour-log'],
      terms: ['ferry'],
      ...once,
    });
  }

  for (const source of sources) await writeSource(root, command, archive, source);
  for (const source of sources) for (const topic of topics) writeStance(write, archive, source, topic);
  for (const claim of claims) writeClaim(write, archive, claim);
  for (const { id, foreign } of sources)
    if (foreign)
      write(`citations/${id}-work`, {
        type: 'book',
        title: foreign.work,
        author: [foreign.author],
        publisher: foreign.publisher,
        issued: '1980',
        language: foreign.language,
        checked: 'page-read',
        citedBy: [{ source: id, paragraphs: [1], anchor: foreign.quote, state: 'named' }],
        ...once,
      });
  for (const topic of topics) writeTopic(write, archive, topic, reviewed);
  const stormy = eventClaimsOf(archive);
  if (stormy.length > 0)
    write('events/storm', {
      title: 'A storm stops the ferry',
      date: `${EVENT_YEAR}-11-03`,
      summary: 'A storm stopped the ferry for nine days.',
      claims: stormy.map(({ code }) => code),
      ...once,
    });

  const told = topics.slice(0, 3).map((topic) => {
    const two = claims.filter((it) => it.topic === topic).slice(0, 2);
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
  for (const { id } of sources) await command('attest', id, textFile(root, id), '--write');
}

const textFile = (root: string, id: string) => join(root, `texts/${id}.md`);

function writeFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function typedCommand(name: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', name, '--', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  return { code: status, output: stdout, failure: stderr };
}

/** Has the command write what the text tells of a source, and fills in the rest. */
async function writeSource(root: string, command: Command, archive: Archive, source: InventedSource): Promise<void> {
  const { index, id, code, title, short, issued, added, foreign } = source;
  const own = archive.claims.filter((it) => it.source === source);
  writeFile(textFile(root, id), textOf(archive, source));
  const fields = {
    code,
    title,
    short,
    publisher: foreign?.publisher ?? 'Sound Press',
    container: foreign?.container ?? 'Sound Papers',
    type: index % 2 === 0 ? 'report' : 'article-newspaper',
    genre: index % 2 === 0 ? 'paper' : 'opinion article',
    language: foreign?.language ?? 'en',
    issued,
    thesis: own[0]?.position.statement ?? 'The ferry is worth a text.',
    added,
    changed: added,
  };
  const given = Object.entries(fields).flatMap(([name, value]) => [`--${name}`, value]);
  await command('new', 'source', id, '--text', textFile(root, id), ...given);

  const file = join(root, `content/sources/${id}.md`);
  const [, frontmatter = ''] = readFileSync(file, 'utf8').split('---\n');
  const document = parseDocument(frontmatter);
  document.set('authors', foreign ? [foreign.author] : index % 4 === 2 ? [] : [AUTHORS[index % AUTHORS.length]]);
  document.set('refersTo', []);
  for (const [at, { position }] of own.entries()) document.setIn(['paragraphs', at, 'gist'], `${position.title}.`);
  const { sections } = document.toJS() as { sections: { heading: string; first: number; last: number }[] };
  const digest = sections.map(
    ({ heading, first, last }) =>
      `\n## ${heading}\n\n${own
        .slice(first - 1, last)
        .map((it) => `${it.position.statement} [[${it.code}]]`)
        .join(' ')}\n`,
  );
  writeFileSync(file, `---\n${document.toString({ lineWidth: 0 })}---\n${digest.join('')}`);
}

function writeStance(write: Write, { claims, stateOf }: Archive, source: InventedSource, topic: InventedTopic): void {
  const state = stateOf(source, topic);
  if (state === 'uncompared') return;
  const said = state === 'speaks' ? claims.find((it) => it.source === source && it.topic === topic) : undefined;
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
  { claims }: Archive,
  { source, topic, position, code, at, relations }: InventedClaim,
) {
  const { title, statement, strength, kind, modal } = position;
  const { foreign } = source;
  const isFirst = claims.find((it) => it.source === source)?.code === code;
  write(`claims/${source.id}/${topic.id}`, {
    code,
    title,
    statement,
    paragraphs: [Number(/\d+/u.exec(code)?.[0])],
    at,
    kind,
    strength,
    ...(['likely', 'possible'].includes(strength) && { modal: foreign?.modal[strength] ?? modal }),
    voice: 'author',
    weight: isFirst ? 'thesis' : 'main',
    topics: [topic.id],
    terms: ['ferry'],
    ...(isFirst && foreign && { quotes: [foreign.quote], cites: [`${source.id}-work`] }),
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

function writeTopic(write: Write, { sources, claims, stateOf }: Archive, topic: InventedTopic, dates: object): void {
  const on = claims.filter((it) => it.topic === topic);
  const speaking = sources.filter((source) => stateOf(source, topic) === 'speaks').length;
  const types = on.flatMap(({ relations }) => relations.map(({ type }) => type));
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

/** The claims of an archive that say what is to come; each was judged. */
export function forecastsOf({ claims }: Archive): InventedClaim[] {
  return claims.filter(({ position }) => position.kind === 'forecast');
}

/** The claims of an archive that speak of the one event in it. */
export function eventClaimsOf({ claims }: Archive): InventedClaim[] {
  return claims.filter(({ topic, source }) => topic.id === 'safety' && source.issued > `${EVENT_YEAR}-12`);
}

const written = new Map<string, Promise<string>>();

/**
 * The folder above an invented archive, which is written once a process and removed at its end.
 *
 * @param size how many sources it has
 */
export function archiveRoot(size: number, options: ArchiveOptions = {}): Promise<string> {
  const key = `${size} ${options.late ?? 0}`;
  const found = written.get(key);
  if (found) return found;
  const root = mkdtempSync(join(tmpdir(), 'archive-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  const made = writeArchive(root, inventArchive(size, options), options).then(() => root);
  written.set(key, made);
  return made;
}
