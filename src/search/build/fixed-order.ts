import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { runsOf } from '../../model/group.ts';
import { compareText } from '../../model/ids.ts';
import { RECORDS_A_FILE, SIGNATURE } from '../index-format.ts';
import type { WrittenFilter } from '../index-format.ts';
import type { IndexFile } from './pagefind.ts';

const FILTER = /^filter\/(?<hash>.+)\.pf_filter$/u;
const FRAGMENT = /^fragment\/(?<name>.+)\.pf_fragment$/u;
const META = /^pagefind\.(?<hash>.+)\.pf_meta$/u;
const ENTRY = 'pagefind-entry.json';

/** A filter’s name, and each of its values with the records that have it. */
type Filter = readonly [name: string, values: readonly (readonly [value: string, records: readonly number[]])[]];

/**
 * An index whose files are the same for the same records: Pagefind 1.5 writes the values of a filter, and the list of
 * filters, in an order that differs from run to run, and names the files by what is in them. Here both are in the order
 * of their letters, and the names follow.
 *
 * Records are named by their places, so that their list, which every first search loads, is half as long; some of them
 * stand in one file (`RECORDS_A_FILE`), in a folder that is named as the list is, which has another name when a record says
 * something else; `record-file.ts` reads them. A filter tells of each record how many places it stands behind the one
 * before, a fifth of what their places take; `filter-file.ts` reads it.
 *
 * @throws {Error} when a file is not written as Pagefind 1.5 writes it
 */
export function inFixedOrder(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  /** The name of the list of records. */
  let list = '';
  const placed = new Map<string, number>();
  const placeOf = (name: string, at: number) => {
    placed.set(name, at);
    return at.toString(36);
  };
  const hashed = (old: string, ...contents: readonly (Uint8Array | string)[]) => {
    // `en_1a2b3c4`: what names the language stays, and as many letters.
    const prefix = old.slice(0, old.indexOf('_') + 1);
    const digest = createHash('sha256');
    for (const content of contents) digest.update(content);
    const hash = prefix + digest.digest('hex').slice(0, old.length - prefix.length);
    renamed.set(old, hash);
    return hash;
  };
  const inOrder = files.map((file) => {
    const { hash: old } = FILTER.exec(file.path)?.groups ?? {};
    if (!old) return file;
    const [name, values] = unpacked(file) as Filter;
    const steps = ([value, places]: Filter[1][number]) =>
      [value, places.map((place, at) => place - (places[at - 1] ?? 0))] as const;
    const content = inGzip(JSON.stringify([name, values.toSorted(byFirst).map(steps)] satisfies WrittenFilter));
    return { path: file.path.replace(old, hashed(old, content)), content };
  });
  const whole = inOrder
    .map((file) => {
      const { hash: old } = META.exec(file.path)?.groups ?? {};
      if (!old) return file;
      const [version, records, words, filters, ...rest] = unpacked(file) as MetaFile;
      const named = filters.map(([name, hash]) => [name, renamed.get(hash) ?? hash] as const);
      const places = records.map(([name, ...of], at) => [placeOf(name, at), ...of] as const);
      const content = packed([version, places, words, named.toSorted(byFirst), ...rest]);
      const all = [content, ...records.map(([name]) => name)];
      list = hashed(old, ...all);
      return { path: file.path.replace(old, list), content };
    })
    .map((file) => {
      if (file.path !== ENTRY) return file;
      const text = new TextDecoder().decode(file.content);
      const content = text.replaceAll(/(?<="hash":")[^"]+/gu, (hash) => renamed.get(hash) ?? hash);
      return { path: file.path, content: new TextEncoder().encode(content) };
    });
  const placeIn = ({ path }: IndexFile) => placed.get(FRAGMENT.exec(path)?.groups?.['name'] ?? '');
  const records: string[] = [];
  for (const file of whole) {
    const place = placeIn(file);
    if (place !== undefined) records[place] = written(file).toString();
  }
  const recordFiles = runsOf(records, RECORDS_A_FILE).map((together, at) => ({
    path: `fragment/${list}/${at.toString(36)}.pf_fragment`,
    content: inGzip(`[${together.join()}]`),
  }));
  return [...whole.filter((file) => placeIn(file) === undefined), ...recordFiles];
}

/** What a `pf_meta` holds; of its parts, the names of the records’ and the filters’ files alone are looked at. */
type MetaFile = readonly [
  version: string,
  records: readonly (readonly [name: string, ...of: unknown[]])[],
  words: unknown,
  filters: readonly (readonly [name: string, hash: string])[],
  ...rest: unknown[],
];

const byFirst = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => compareText(one, other);

/** What a file says behind its signature: CBOR, or the JSON of a record. */
function written({ path, content }: IndexFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error(`${path} is not written as Pagefind 1.5 writes it`);
  return bytes.subarray(SIGNATURE.length);
}

const unpacked = (file: IndexFile): unknown => decode(written(file));

const packed = (value: unknown) => inGzip(encode(value));

const inGzip = (content: Uint8Array | string): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(content)]), { level: 9 });
