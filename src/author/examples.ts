import { join } from 'node:path';
import { parse } from 'yaml';
import { MANUAL } from '../corpus/read.ts';
import { COLLECTION_NAMES } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { isRecord } from '../model/fields.ts';

/** An entry that the manual shows. */
export interface Example {
  /** The file that it would be. */
  readonly path: string;
  readonly collection: CollectionName;
  /** Its fields, as YAML. */
  readonly yaml: string;
  /** Its Markdown, where that is shown as well. */
  readonly body: string;
}

/** The author’s manual of this project. */
export const MANUAL_FILE = join(import.meta.dirname, '../..', MANUAL);

const EXAMPLE = /`(content\/[a-z0-9/-]+\.md)`\n\n *```yaml\n([^]*?)\n *```\n(?:\n *```markdown\n([^]*?)\n *```\n)?/gu;

/** The entries that the manual shows, in its order. */
export function examplesOf(manual: string): Example[] {
  return [...manual.matchAll(EXAMPLE)].map(([, path = '', fields = '', body = '']) => {
    const indent = /^ */u.exec(fields)?.[0] ?? '';
    return {
      path,
      collection: COLLECTION_NAMES.find((name) => name === path.split(/[/.]/u)[1]) ?? 'site',
      yaml: fields.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
      body,
    };
  });
}

/** More are no help to choose by. */
const MOST = 3;

/** What examples have in each field of a collection, by the way to it: `relations.because`. */
export type ExampleValues = ReadonlyMap<string, readonly unknown[]>;

/** @returns values that differ, at most three of a field */
export function exampleValues(examples: readonly Example[], name: CollectionName): ExampleValues {
  const values = new Map<string, unknown[]>();
  const gather = (value: unknown, path: string) => {
    const known = values.get(path) ?? [];
    if (path !== '' && known.length < MOST && !known.some((it) => JSON.stringify(it) === JSON.stringify(value)))
      values.set(path, [...known, value]);
    const parts = Array.isArray(value) ? value.filter(isRecord) : [value].filter(isRecord);
    for (const part of parts)
      for (const [field, below] of Object.entries(part)) gather(below, path === '' ? field : `${path}.${field}`);
  };
  for (const { collection, yaml } of examples) if (collection === name) gather(parse(yaml, { schema: 'core' }), '');
  return values;
}
