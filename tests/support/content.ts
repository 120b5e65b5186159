import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';

// What the content says, read without the code that the site is built by: tests expect no more and no less than this.

interface Entry {
  /** Its path below its folder, without what tells the format: `tram-note-2019/closure-likely`. */
  readonly id: string;
  /** What stands below the fields. */
  readonly body: string;
  readonly added: string;
  readonly changed: string;
  readonly change?: string;
}

interface Relation {
  readonly type: string;
  /** The code of the other claim. */
  readonly target: string;
  readonly basis?: string;
  readonly because: string;
}

export type Assessment = Folders['assessments'];

export interface Claim extends Entry {
  readonly source: string;
  readonly code: string;
  readonly title: string;
  readonly statement: string;
  readonly quotes?: readonly string[];
  readonly paragraphs: readonly number[];
  readonly at: string;
  readonly kind: string;
  readonly strength: string;
  readonly modal?: string;
  readonly voice: string;
  readonly weight: string;
  readonly topics: readonly string[];
  readonly terms?: readonly string[];
  readonly speaker?: string;
  readonly holder?: string;
  readonly via?: readonly string[];
  readonly cites?: readonly string[];
  readonly relations?: readonly Relation[];
}

interface Folders {
  readonly claims: Claim;
  readonly sources: Entry & {
    readonly code: string;
    readonly type: string;
    readonly title: string;
    readonly short: string;
    readonly sections: readonly { readonly heading: string; readonly first: number; readonly last: number }[];
    readonly sentenceTitle?: string;
    readonly authors: readonly { readonly family: string; readonly given: string }[];
    readonly container: string;
    readonly publisher: string;
    readonly issued: string;
    readonly language: string;
    readonly url?: string;
    readonly thesis: string;
    readonly paragraphs: readonly { readonly incipit: string; readonly gist: string }[];
  };
  readonly citations: Entry & {
    readonly type: string;
    readonly title?: string;
    readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
    readonly 'container-title'?: string;
    readonly publisher?: string;
    readonly issued?: string;
    readonly language?: string;
    readonly checked: string;
    readonly citedBy?: readonly {
      readonly source: string;
      readonly state: string;
      readonly paragraphs?: readonly number[];
    }[];
  };
  readonly assessments: Entry & {
    readonly source: string;
    readonly title: string;
    readonly claims: readonly string[];
    /** A scored one has a verdict and what goes with it, a followed one the reason why it has none. */
    readonly verdict?: string;
    readonly notScored?: string;
    readonly horizon?: string;
    readonly criterion?: string;
    readonly difficulty?: { readonly level: string; readonly because: string };
    readonly decidedBy?: string;
    readonly secondCoding?: { readonly verdict: string; readonly because?: string; readonly before?: string };
    readonly asOf: string;
    readonly reason: string;
    readonly facts?: readonly { readonly fact: string; readonly weighs: string; readonly because: string }[];
    readonly counter?: 'none-found' | { readonly statement: string; readonly facts?: readonly string[] };
  };
  readonly facts: Entry & {
    readonly title: string;
    readonly date: string;
    readonly statement: string;
    readonly evidence: readonly string[];
    readonly terms: readonly string[];
  };
  readonly stances: Entry & {
    readonly source: string;
    readonly silent?: boolean;
    readonly label?: string;
    readonly stance?: string;
    readonly lead?: string;
    readonly claims?: readonly string[];
  };
  readonly topics: Entry & {
    readonly title: string;
    readonly question: string;
    readonly askedAs?: readonly string[];
    readonly comparison: string;
    readonly distance?: string;
    readonly because?: string;
  };
  readonly terms: Entry & {
    readonly title: string;
    readonly aliases?: readonly string[];
    readonly expansion?: string;
    readonly translations?: Readonly<Record<string, readonly string[]>>;
  };
  readonly events: Entry & {
    readonly title: string;
    readonly date: string;
    readonly summary: string;
    readonly claims: readonly string[];
    readonly citations?: readonly string[];
  };
  readonly pages: Entry;
}

const CONTENT = join(import.meta.dirname, '../../content');

/** The fields of a file and what stands below them. */
function readEntry(path: string): object {
  const [, fields = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/su.exec(readFileSync(join(CONTENT, path), 'utf8')) ?? [];
  return { ...(parse(fields) as object), body };
}

/** The entries of a folder, in the order of their paths. Those that lie in a source’s folder bear its id. */
function read<Name extends keyof Folders>(name: Name): Folders[Name][] {
  return readdirSync(join(CONTENT, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => {
      const id = path.slice(0, -'.md'.length).replaceAll(sep, '/');
      const [source, rest] = id.split('/');
      return { ...readEntry(`${name}/${path}`), id, ...(rest ? { source } : {}) } as Folders[Name];
    });
}

/** What the site is called. */
export const SITE_NAME = (readEntry('site.md') as { readonly title: string }).title;

/** What it calls its sources. */
export const SOURCE_NOUN = (
  readEntry('site.md') as { readonly sourceNoun?: { readonly one: string; readonly many: string } }
).sourceNoun ?? { one: 'source', many: 'sources' };

/** The same of several, as headings and the navigation have it. */
export const SOURCES_HEADING = SOURCE_NOUN.many.replace(/^./u, (letter) => letter.toUpperCase());

/** What its entries in bibliographies are called by. */
export const SITE_KEY = SITE_NAME.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');

/** The earliest first. */
export const sources = read('sources').sort((a, b) => a.issued.localeCompare(b.issued));
export const citations = read('citations');
export const assessments = read('assessments');
export const facts = read('facts');
export const stances = read('stances');
export const topics = read('topics');
export const terms = read('terms');
export const events = read('events');
export const pages = read('pages');

const rankOf = ({ source }: Claim) => sources.findIndex(({ id }) => id === source);

/** What a relation is called that is written in the claim at which it arrives. */
const INVERSES: Readonly<Record<string, string>> = { qualifiedBy: 'qualifies', updatedBy: 'updates' };

const written = read('claims').sort(
  (a, b) => rankOf(a) - rankOf(b) || a.code.localeCompare(b.code, 'en', { numeric: true }),
);

/** The relations of all claims, each told of the claim that bears on the other: of two sources the later one’s, whichever file has it. */
const relations = written.flatMap((claim) =>
  (claim.relations ?? []).map((relation) => {
    const other = written.find(({ code }) => code === relation.target);
    const isTurned = relation.type in INVERSES || (other !== undefined && rankOf(claim) < rankOf(other));
    const type = INVERSES[relation.type] ?? relation.type;
    return isTurned
      ? { ...relation, type, from: relation.target, target: claim.code }
      : { ...relation, type, from: claim.code };
  }),
);

/** In the order in which they are listed: those of the earliest source first, then by their codes. */
export const claims: Claim[] = written.map(({ relations: _, ...claim }) => {
  const own = relations.filter(({ from }) => from === claim.code);
  return { ...claim, ...(own.length > 0 ? { relations: own } : {}) };
});

const byCode = new Map(claims.map((claim) => [claim.code, claim]));

/** @throws {RangeError} when no claim bears the code */
export function claimBy(code: string): Claim {
  const claim = byCode.get(code);
  if (!claim) throw new RangeError(`No claim bears the code ${code}`);
  return claim;
}

/** Every two related claims of two sources, the earlier source’s first, and which of them bears on which. */
export const pairs = claims.flatMap((claim) =>
  (claim.relations ?? []).flatMap((relation) => {
    const other = claimBy(relation.target);
    if (other.source === claim.source) return [];
    const [earlier, later] = rankOf(claim) < rankOf(other) ? [claim, other] : [other, claim];
    return [{ ...relation, from: claim.code, earlier, later }];
  }),
);

/** The codes of the claims that a claim disputes or that dispute it, in their order. */
export function disputesOf({ code, relations = [] }: Claim): string[] {
  const isDispute = (target: string) => (it: Relation) => it.type === 'disputes' && it.target === target;
  return claims
    .filter((other) => relations.some(isDispute(other.code)) || (other.relations ?? []).some(isDispute(code)))
    .map((other) => other.code);
}

/** The claims that the digests lead to in their sections, as they are told there. */
export const inDigests = sources.flatMap(({ id, body }) => {
  const [, ...sections] = body.split(/^## .+$/mu);
  const codes = [...sections.join('').matchAll(/\[\[([A-Z]+\d+[a-z]+)\]\]/gu)].map(([, code = '']) => code);
  return [...new Set(codes)].map(claimBy).filter(({ source }) => source === id);
});

/**
 * The name of a test of something that not every archive has: where there is none of it, the name says so.
 *
 * @param thing what it is: “dispute”
 * @param found one that the content has
 */
export function nameWith(thing: string, found: unknown, name: string): string {
  return found === undefined ? `NOT TRIED, since the content has no ${thing}: ${name}` : name;
}

/** Whether a source that refers to a work so cites it: else only we found the work, or it is no evidence. */
export function isCited({ state }: { readonly state: string }): boolean {
  return ['linked', 'link-lost', 'named'].includes(state);
}

/** The day on which anything but the site’s own pages last changed. */
export const lastChange = [
  readEntry('site.md') as Entry,
  ...[claims, sources, citations, assessments, facts, stances, topics, terms, events].flat(),
].reduce((last, { changed }) => (changed > last ? changed : last), '');
