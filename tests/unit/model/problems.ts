import type { z } from 'zod';

/**
 * What a schema finds wrong with a value, as an author would read it: `path: message`, in the order of the issues.
 * A missing or unknown field counts like any other.
 */
export function problemsOf(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** A copy without some of its fields. */
export function without<Value extends object>(value: Value, ...fields: readonly (keyof Value)[]): Partial<Value> {
  const copy = { ...value };
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy;
}
