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

const MARKER = /\[\[(?<inner>[^[\]\n]*)(?<close>\]\])?|\[@(?<cites>[^[\]\n]*)(?<end>\])?/gu;

/**
 * Finds the references of a text: `[[P12a]]`, `[[P12a|words]]`, `[[term:id|words]]`, `[@key]` and
 * `[@a; @b, p. 3]`. It looks nothing up: whether the thing exists is for the reader of the result.
 *
 * @param text plain text, such as the value of an mdast text node
 * @returns the references in their order, broken ones among them with what is wrong
 */
export function findReferences(text: string): FoundReference[] {
  const found: FoundReference[] = [];
  for (const match of text.matchAll(MARKER)) {
    const { inner, close, cites, end } = match.groups ?? {};
    const reference =
      inner !== undefined ? parseDouble(inner, close !== undefined) : parseCites(cites ?? '', end !== undefined);
    found.push({ start: match.index, end: match.index + match[0].length, reference });
  }
  return found;
}

function parseDouble(inner: string, closed: boolean): Reference {
  if (!closed) return broken('Expected “]]” before the end of the line');
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const label = bar === -1 ? undefined : inner.slice(bar + 1).trim();
  if (label === '') return broken('Expected words after “|”');
  if (target.startsWith('term:')) {
    const id = termId.safeParse(target.slice('term:'.length));
    if (!id.success) return broken(`Expected a term id after “term:”, found “${target.slice('term:'.length)}”`);
    if (label === undefined) return broken('Expected words for the term: [[term:id|words]]');
    return { type: 'term', id: id.data, label };
  }
  const code = claimCode.safeParse(target);
  if (!code.success) return broken(`Expected a claim code such as P12a, or term:id, found “${target}”`);
  return label === undefined ? { type: 'claim', code: code.data } : { type: 'claim', code: code.data, label };
}

function parseCites(inner: string, closed: boolean): Reference {
  if (!closed) return broken('Expected “]” before the end of the line');
  const cites: Cite[] = [];
  for (const [index, part] of inner.split(';').entries()) {
    const trimmed = part.trim();
    if (index > 0 && !trimmed.startsWith('@')) return broken(`Expected “@” before each key, found “${trimmed}”`);
    const comma = trimmed.indexOf(',');
    const name = (comma === -1 ? trimmed : trimmed.slice(0, comma)).replace(/^@/u, '');
    const key = citationKey.safeParse(name);
    if (!key.success) return broken(`Expected a citation key after “@”, found “${name}”`);
    const locator = comma === -1 ? '' : trimmed.slice(comma + 1).trim();
    if (comma !== -1 && !locator) return broken('Expected a place after the comma, such as “p. 3”');
    if (/(?:^|[\s,])@/u.test(locator)) return broken(`Expected “;” between works, found “, ${locator}”`);
    cites.push(locator ? { key: key.data, locator } : { key: key.data });
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
