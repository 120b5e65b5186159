import { SIGNATURE } from '../index-format.ts';
import { recordPlace, recordsIn } from './record-file.ts';
import type { RecordPlace } from './record-file.ts';

/** Settles as the work does, but rejects once a file of the index has failed. */
export type Guard = <Result>(work: Promise<Result>) => Promise<Result>;

/** A file of the index that its host does not have, or has with other content. */
export class DamagedFile extends Error {}

/** Who is told of a file that fails. */
const watching = new Set<(why: unknown) => void>();

/** What every file that is packed by gzip begins with. */
const GZIP = 0x1f;

/**
 * Watches from now on for files of the index that fail. Pagefind only logs that: it finds less, or waits for ever.
 *
 * @returns guards what waits for the index; after a failure it lets nothing pass any more
 */
export function watchIndex(): Guard {
  const gap = Promise.withResolvers<never>();
  const fail = (why: unknown) => {
    watching.delete(fail);
    gap.reject(why);
  };
  watching.add(fail);
  gap.promise.catch(() => undefined);
  return (work) => Promise.race([gap.promise, work]);
}

/**
 * Fetches a file of the index for Pagefind, which takes whatever comes for an index, and unpacks it. A packed file has a
 * checksum (RFC 1952), so that one that was cut short, or a page that a network or a host sends in its place, is known.
 *
 * @throws {DamagedFile} when the host has no such file, or another
 * @throws {TypeError} when the host does not answer
 */
export const fetchIndexFile = (address: string): Promise<Response> => toldOf(readAnew(address));

/** Tells those who watch when a file of the index fails. */
export async function toldOf(reading: Promise<Response>): Promise<Response> {
  const told = [...watching];
  try {
    return await reading;
  } catch (error) {
    for (const fail of told) fail(error);
    throw error;
  }
}

/** Reads a file of the index, once more where what has come is damaged: the browser may have kept what came once. */
export async function readAnew(address: string): Promise<Response> {
  try {
    return await read(address);
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return read(address, { cache: 'reload' });
  }
}

/** How the list of each index’s records is named, by the folder of the index. */
const lists = new Map<string, string>();
/** The files of records that are known: the next record is often of one. */
const known = new Map<string, Promise<readonly unknown[]>>();

async function read(address: string, options?: RequestInit): Promise<Response> {
  const [, index, list] = /^(.+\/)pagefind\.(.+)\.pf_meta$/u.exec(address) ?? [];
  if (index !== undefined && list !== undefined) lists.set(index, list);
  const place = recordPlace(address, (folder) => lists.get(folder) ?? '');
  if (place) return recordAt(place, options);
  if (new URL(address, location.href).pathname.endsWith('.json')) return readAs(address, json, options);
  if (!address.endsWith('.pf_filter')) return readAs(address, unpack, options);
  const { readFilter } = await import('./filter-file.ts');
  const folder = address.replace(/filter\/[^/]+$/u, '');
  const filter = async (content: Content) => new Blob([SIGNATURE, readFilter(await textIn(content), folder)]);
  return readAs(address, filter, options);
}

async function recordAt({ address, at }: RecordPlace, options?: RequestInit): Promise<Response> {
  const reading = known.get(address) ?? readContent(address, async (it) => recordsIn(await textIn(it)), options);
  known.set(address, reading);
  reading.catch(() => known.delete(address));
  const record = (await reading)[at];
  if (record === undefined) throw new DamagedFile(`${address} has no record ${at}`);
  return new Response(SIGNATURE + JSON.stringify(record));
}

type Content = Uint8Array<ArrayBuffer>;

async function readAs(
  address: string,
  make: (content: Content) => BodyInit | Promise<BodyInit>,
  options?: RequestInit,
): Promise<Response> {
  return new Response(await readContent(address, make, options));
}

/** @param make is given what has come, and throws where that is another file */
async function readContent<Made>(
  address: string,
  make: (content: Content) => Made | Promise<Made>,
  options?: RequestInit,
): Promise<Made> {
  const response = await fetch(address, options);
  if (!response.ok) throw new DamagedFile(`${address} did not come: ${response.status}`);
  const content = new Uint8Array(await response.arrayBuffer());
  try {
    return await make(content);
  } catch {
    throw new DamagedFile(`${address} has come with other content`);
  }
}

/** What a packed file says behind its signature. */
async function textIn(content: Content): Promise<string> {
  return new TextDecoder().decode((await unpack(content)).slice(SIGNATURE.length));
}

function json(content: Uint8Array): string {
  return JSON.stringify(JSON.parse(new TextDecoder().decode(content)));
}

/** Some hosts unpack a file themselves. */
async function unpack(content: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const packed = new Blob([content]);
  const unpacked = content[0] === GZIP ? packed.stream().pipeThrough(new DecompressionStream('gzip')) : packed;
  const whole = await new Response(unpacked).arrayBuffer();
  if (!new TextDecoder().decode(whole.slice(0, SIGNATURE.length)).startsWith(SIGNATURE))
    throw new RangeError(SIGNATURE);
  return whole;
}
