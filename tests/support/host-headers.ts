import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { filesOf } from './dist.ts';

/** What a host is told to say with an address: each header by its name in small letters, once for each rule that gives it. */
export type SaidWith = (address: string) => ReadonlyMap<string, readonly string[]>;

/**
 * Reads the `_headers` of a built site as Netlify does. A `*` stands for whatever there is, slashes too, on both hosts that
 * the file is for.
 *
 * @param folder the built site
 * @throws {Error} when a rule cannot be read
 */
export async function readHostHeaders(folder: string): Promise<{ paths: readonly string[]; saidWith: SaidWith }> {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [join(folder, '_headers')],
    configHeaders: undefined,
    minimal: true,
  });
  if (errors.length > 0) throw new AggregateError(errors, '_headers cannot be read');
  const matches = (path: string, address: string) => {
    const [before = '', ...after] = path.split('*');
    if (after.length === 0) return path === address;
    const [behind = ''] = after;
    return address.startsWith(before) && address.endsWith(behind) && address.length >= before.length + behind.length;
  };
  const saidWith = (address: string) => {
    const said = new Map<string, string[]>();
    for (const { for: path, values } of headers)
      if (matches(path, address))
        for (const [name, value] of Object.entries(values))
          said.set(name.toLowerCase(), [...(said.get(name.toLowerCase()) ?? []), value]);
    return said;
  };
  return { paths: headers.map(({ for: path }) => path), saidWith };
}

/** The address of each file of a built site that a host serves. */
export function servedFiles(folder: string, base: string): { file: string; address: string }[] {
  return filesOf(folder)
    .filter((file) => !/^_[^/]+$/u.test(file))
    .map((file) => ({ file, address: base + file.replace(/(^|\/)index\.html$/u, '$1') }));
}
