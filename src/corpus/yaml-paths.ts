import { isRecord } from '../model/fields.ts';

/** A value somewhere in a frontmatter, and the way to it. */
export interface FoundValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/**
 * What stands at the end of a way through a frontmatter, be it sound or not.
 *
 * @returns the value, or `undefined` where the way leads nowhere
 */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value) && typeof step === 'number') return value[step] as unknown;
    return isRecord(value) && typeof step === 'string' ? value[step] : undefined;
  }, data);
}

/**
 * The texts that a pattern leads to, whatever else is wrong with the frontmatter.
 *
 * @param data a frontmatter as it was read
 * @param pattern field names joined by dots, `*` for every item of a list: `relations.*.target`
 */
export function textsAt(data: unknown, pattern: string): { path: (string | number)[]; value: string }[] {
  // Nearly always it is one field, asked for of every entry.
  if (!pattern.includes('.')) {
    const value = isRecord(data) ? data[pattern] : undefined;
    return typeof value === 'string' ? [{ path: [pattern], value }] : [];
  }
  const found = pattern.split('.').reduce<FoundValue[]>(
    (values, step) =>
      values.flatMap(({ path, value }) => {
        if (step === '*')
          return Array.isArray(value)
            ? value.map((item: unknown, index) => ({ path: [...path, index], value: item }))
            : [];
        return isRecord(value) ? [{ path: [...path, step], value: value[step] }] : [];
      }),
    [{ path: [], value: data }],
  );
  return found.flatMap(({ path, value }) => (typeof value === 'string' ? [{ path: [...path], value }] : []));
}

/** The numbers of a list in a frontmatter; whatever else stands there is left out. */
export function numbersAt(data: unknown, path: readonly PropertyKey[]): number[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}

/** Every text of a frontmatter, at any depth. */
export function allTexts(data: unknown, path: readonly (string | number)[] = []): FoundText[] {
  if (typeof data === 'string') return [{ path, value: data }];
  if (Array.isArray(data)) return data.flatMap((item: unknown, index) => allTexts(item, [...path, index]));
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => allTexts(value, [...path, key]));
}

interface FoundText extends FoundValue {
  readonly value: string;
}
