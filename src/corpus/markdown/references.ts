import { citationKey, claimCode, termId } from '../../model/ids.ts';
import type { CitationKey, ClaimCode, TermId } from '../../model/ids.ts';

/** `[[P12a]]` or `[[P12a|words]]`. */
export interface ClaimReference {
  readonly type: 'claim';
  readonly code: ClaimCode;
  readonly label?: string;
}

/** `[[term:nord-stream-2|NS2]]`; the words are required, a term has no short form of its own. */
export interface TermReference {
  readonly type: 'term';
  readonly id: TermId;
  readonly label: string;
}

/** One of `[@a; @b, p. 3]`. */
export interface Cite {
  readonly key: CitationKey;
  readonly locator?: string;
}

export interface CiteReference {
  readonly type: 'cite';
  readonly cites: readonly Cite[];
}

/** A marker that opens like a reference and is none. */
export interface BrokenReference {
  readonly type: 'broken';
  readonly problem: string;
}

export type Reference = ClaimReference | TermReference | CiteReference | BrokenReference;

/** A reference and where it stands in the text, as offsets; `end` is behind its last character. */
export interface FoundReference {
  readonly start: number;
  readonly end: number;
  readonly reference: Reference;
}

const MARKER = /\[\[(?<double>[^[\]\n]*)(?<close>\]\])?|\[(?<cites>@[^[\]\n]*)(?<end>\])?/gu;

/**
 * Finds the references of a text: `[[P12a]]`, `[[P12a|words]]`, `[[term:id|words]]`, `[@key]` and
 * `[@a; @b, p. 3]`. It looks nothing up: whether the thing exists is for the reader of the result.
 *
 * @param text plain text, such as the value of an mdast text node
 * @returns the references in their order, broken ones among them with what is wrong
 */
export function findReferences(text: string): FoundReference[] {
  return [...text.matchAll(MARKER)].map(({ 0: marker, index, groups = {} }) => {
    const { double, close, cites = '', end } = groups;
    const closed = close ?? end;
    const reference =
      closed === undefined
        ? broken(`Expected “${double === undefined ? ']' : ']]'}” before the end of the line`)
        : double === undefined
          ? parseCites(cites)
          : parseDouble(double);
    return { start: index, end: index + marker.length, reference };
  });
}

const DOUBLE = /^(?<target>(?<term>term:)?(?<id>[^|]*))(?:\|\s*(?<label>.*?)\s*)?$/u;

function parseDouble(inner: string): Reference {
  const { target = '', term, id, label } = DOUBLE.exec(inner)?.groups ?? {};
  if (label === '') return broken('Expected words after “|”');
  if (term) {
    const name = termId.safeParse(id);
    if (!name.success) return broken(`Expected a term id after “term:”, found “${id ?? ''}”`);
    if (label === undefined) return broken('Expected words for the term: [[term:id|words]]');
    return { type: 'term', id: name.data, label };
  }
  const code = claimCode.safeParse(target);
  if (!code.success) return broken(`Expected a claim code such as P12a, or term:id, found “${target}”`);
  return { type: 'claim', code: code.data, ...(label !== undefined && { label }) };
}

const CITE = /^@(?<name>[^,]*)(?:,\s*(?<locator>.*))?$/u;

function parseCites(inner: string): Reference {
  const cites: Cite[] = [];
  for (const part of inner.split(';').map((text) => text.trim())) {
    const { name, locator } = CITE.exec(part)?.groups ?? {};
    if (name === undefined) return broken(`Expected “@” before each key, found “${part}”`);
    const key = citationKey.safeParse(name);
    if (!key.success) return broken(`Expected a citation key after “@”, found “${name}”`);
    if (locator === '') return broken('Expected a place after the comma, such as “p. 3”');
    if (locator && /(?:^|[\s,])@/u.test(locator)) return broken(`Expected “;” between works, found “, ${locator}”`);
    cites.push({ key: key.data, ...(locator && { locator }) });
  }
  return { type: 'cite', cites };
}

function broken(problem: string): BrokenReference {
  return { type: 'broken', problem };
}

/** The scheme of a placeholder address that stands for a thing until its page is known. */
export const SCHEMES = ['claim', 'cite', 'term'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** A placeholder address: `claim:P12a`, `cite:caatsa-law`, `term:nord-stream-2`. */
export function placeholder(scheme: Scheme, id: string): string {
  return `${scheme}:${id}`;
}

const PLACEHOLDER = /^(claim|cite|term):(.+)$/u;

/**
 * Takes a placeholder address apart.
 *
 * @returns scheme and id, or `undefined` for an ordinary address
 */
export function parsePlaceholder(url: string): { scheme: Scheme; id: string } | undefined {
  const match = PLACEHOLDER.exec(url);
  const scheme = SCHEMES.find((name) => name === match?.[1]);
  return scheme && match?.[2] ? { scheme, id: match[2] } : undefined;
}
