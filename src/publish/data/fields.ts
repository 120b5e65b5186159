import { z } from 'zod';
import type { Dated } from '../../graph/graph.ts';
import type { Routes } from '../../model/routes.ts';
import { LICENSE } from '../licence.ts';

/** An address: with its host where the build knows it, else from the root of the host. */
export const address = z.string().min(1).meta({ format: 'uri-reference' });

/** A date as an EDTF text. */
export const date = z.string().min(1);

/** A text of ours. */
export const text = z.string().min(1);

/** A list that is left out when it would be empty. */
export const nonEmptyList = <Item extends z.ZodType>(item: Item) => z.array(item).min(1);

/** When an entry appeared and what changed last, wherever a file tells it. */
export const dates = {
  added: date.describe('The day it first appeared'),
  changed: date.describe('The day its meaning last changed'),
  change: text.optional().describe('What changed last, in one sentence; left out until something does'),
};

/** An entry’s dates, as data files tell them. */
export function datesOf({ added, changed, change }: Dated) {
  return { added, changed, change };
}

/** What every file but the lists of works begins with. */
export const fileHeader = {
  $schema: address.describe('The JSON Schema of the file'),
  license: address.describe('The license of the file'),
  changed: date.describe('The day that what the file says last changed'),
};

/** The values of the header, for a kind of file by the name of its schema. */
export function headerOf(to: Routes, schema: string, changed: string): { [Field in keyof typeof fileHeader]: string } {
  return { $schema: to.schema(schema), license: LICENSE, changed };
}

/** The Markdown below an entry’s fields, where there is any. */
export const bodyMarkdown = text.optional().describe('Further text of ours, Markdown');

/** The Markdown below an entry’s fields, or nothing. */
export function markdownOf({ body }: { readonly body: string }): string | undefined {
  return body.trim() || undefined;
}

/** A list, or nothing when it is empty: an absent value is left out, never an empty list or null. */
export function unlessEmpty<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length > 0 ? [...items] : undefined;
}
