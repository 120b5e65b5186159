import { readFrontmatter } from '../../corpus/frontmatter.ts';
import { isRecord } from '../../corpus/yaml-paths.ts';

/** Fields that tell of an entry’s own past, or how it is found and named in a sentence, and nothing of what it says. */
const BOOKKEEPING = ['added', 'changed', 'change', 'formerly', 'at', 'article'];

/**
 * What a file says, in a form that is the same for two files that say the same: neither the order of its fields
 * nor their quotation marks nor white space count, nor what it says of its own past.
 */
export function meaningOf(text: string): string {
  const read = readFrontmatter(text);
  if ('problems' in read || !isRecord(read.frontmatter)) return folded(text);
  const fields = Object.entries(read.frontmatter).filter(([name]) => !BOOKKEEPING.includes(name));
  return JSON.stringify([Object.fromEntries(fields), read.body], (_name, value: unknown) => {
    if (typeof value === 'string') return folded(value);
    return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });
}

function folded(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
