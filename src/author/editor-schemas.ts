import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Reading } from '../corpus/read.ts';
import { textsAt } from '../corpus/yaml-paths.ts';
import { COLLECTIONS, COLLECTION_NAMES } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { keyOf } from '../model/file-cache.ts';
import { REFERENCES, compareCodes, compareText } from '../model/ids.ts';
import { INVERSES, RELATIONS, inverseMeaning } from '../model/relations.ts';
import * as vocabularies from '../model/vocabulary.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { readDescriptions } from './descriptions.ts';
import type { Descriptions } from './descriptions.ts';
import { MANUAL_FILE, exampleValues, examplesOf } from './examples.ts';
import type { ExampleValues } from './examples.ts';

/**
 * Where Astro’s extension for editors looks for the schemas of the frontmatter and for which file follows which: Astro
 * writes schemas there too, which know neither what a field means nor which entries there are. Git ignores the folder.
 */
export const EDITOR_FOLDER = '.astro/collections';
/** Which file follows which schema. */
const LIST = 'collections.json';
/** By what the schemas were made that stand there. */
const MADE_OF = 'made-of';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** An entry as a field names it, and what it is called. */
interface Named {
  readonly id: string;
  readonly title: string;
}

/**
 * Writes for editors what the frontmatter of each collection may say: every field with what it means and the manual’s
 * examples of it, every value of a closed field, and the ids of the entries that there are. Files that say so already are not touched.
 *
 * @param reading the content
 */
export async function writeEditorSchemas(reading: Reading): Promise<void> {
  const folder = join(reading.root, EDITOR_FOLDER);
  const named = namedIn(reading);
  const paths = [...reading.files, ...reading.unread].map(({ path, collection }) => [path, collection] as const);
  const key = keyOf(programKey(), JSON.stringify([...named, ...paths]));
  if (textOf(join(folder, MADE_OF)) === stampOf(folder, key)) return;
  const descriptions = await readDescriptions();
  const examples = examplesOf(textOf(MANUAL_FILE) ?? '');
  mkdirSync(folder, { recursive: true });
  for (const name of COLLECTION_NAMES)
    write(
      schemaFile(folder, name),
      editorSchema(name, descriptions.get(name) ?? new Map(), named, exampleValues(examples, name)),
    );
  // The extension compares addresses in small letters.
  const addressOf = (path: string) => decodeURIComponent(pathToFileURL(join(reading.root, path)).href).toLowerCase();
  const entries = Object.fromEntries(paths.map(([path, collection]) => [addressOf(path), collection]));
  const collections = COLLECTION_NAMES.map((name) => ({ hasSchema: true, name }));
  write(join(folder, LIST), { collections, entries });
  // Without TypeScript nothing tells what fields mean: another time it may be installed.
  if (descriptions.size > 0) writeFileSync(join(folder, MADE_OF), stampOf(folder, key));
}

const schemaFile = (folder: string, name: CollectionName) => join(folder, `${name}.schema.json`);

/** What the schemas are made of besides the content: making them takes as long as checking a small archive. */
function programKey(): string {
  const folders = [import.meta.dirname, join(import.meta.dirname, '../model')];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return keyOf(...[MANUAL_FILE, ...files].map((file) => textOf(file) ?? ''));
}

/** The key of what was made, and of what stands there: Astro writes schemas of its own over them. */
function stampOf(folder: string, key: string): string {
  const files = [...COLLECTION_NAMES.map((name) => schemaFile(folder, name)), join(folder, LIST)];
  return keyOf(key, ...files.map((file) => textOf(file) ?? ''));
}

/**
 * The JSON Schema of a collection’s frontmatter.
 *
 * @param described what its fields mean
 * @param named the entries that fields may name
 * @param examples what the manual’s examples have in its fields
 */
function editorSchema(
  name: CollectionName,
  described: Descriptions,
  named: ReadonlyMap<CollectionName, readonly Named[]>,
  examples: ExampleValues,
): JsonSchema {
  const schema = z.toJSONSchema(COLLECTIONS[name], {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const target = REFERENCES.get(zodSchema)?.collection;
      const entries = target === undefined ? undefined : named.get(target);
      if (entries && entries.length > 0) {
        delete jsonSchema.pattern;
        Object.assign(jsonSchema, choice(entries.map(({ id, title }) => [id, title])));
      }
      if (zodSchema instanceof z.ZodEnum) Object.assign(jsonSchema, meanings(zodSchema.options.map(String)));
    },
  });
  // Fields of one form share a schema, and each has its own meaning.
  return describe(JSON.parse(JSON.stringify(schema)) as JsonSchema, described, examples);
}

function describe(schema: JsonSchema, described: Descriptions, examples: ExampleValues, above = ''): JsonSchema {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (typeof field === 'boolean') continue;
    const description = described.get(above + name);
    if (description !== undefined) field.description = description;
    const values = examples.get(above + name);
    // Where the values or the entries to choose from are listed, an example is none.
    if (values && !listsValues(field)) Object.assign(field, { examples: values });
    describe(field, described, examples, `${above}${name}.`);
  }
  for (const part of partsOf(schema)) describe(part, described, examples, above);
  return schema;
}

/** What a schema holds or may be. */
function partsOf({ items, anyOf = [] }: JsonSchema): JsonSchema[] {
  return [items, ...anyOf].flat().filter((part) => typeof part === 'object');
}

function listsValues(schema: JsonSchema): boolean {
  return schema.enum !== undefined || schema.const !== undefined || partsOf(schema).some(listsValues);
}

/** A closed field’s values with what each means, where a vocabulary says so. */
function meanings(values: readonly string[]): object {
  const all = [...Object.values<unknown>(vocabularies).filter(isVocabulary), RELATIONS_AS_WORDS];
  const vocabulary = all.find((words) => values.every((value) => value in words));
  return choice(values.map((value) => [value, vocabulary?.[value]?.meaning ?? value]));
}

const RELATIONS_AS_WORDS: Vocabulary = Object.fromEntries([
  ...Object.entries(RELATIONS).map(([type, { name, meaning }]) => [type, { label: name, meaning }] as const),
  ...Object.entries(INVERSES).map(([type, base]) => [type, { label: type, meaning: inverseMeaning(base) }] as const),
]);

function isVocabulary(value: unknown): value is Vocabulary {
  return typeof value === 'object' && value !== null && Object.values(value).every(hasMeaning);
}

function hasMeaning(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'meaning' in value;
}

/** Editors list the values of `enum`, with the words of `enumDescriptions` beside them. */
function choice(values: readonly (readonly [value: string, meaning: string])[]): object {
  return { type: 'string', enum: values.map(([value]) => value), enumDescriptions: values.map(([, words]) => words) };
}

/** The entries of every collection, claims by their codes. */
function namedIn({ files }: Reading): ReadonlyMap<CollectionName, readonly Named[]> {
  return new Map(
    COLLECTION_NAMES.map((name) => {
      const found = files
        .filter(({ collection }) => collection === name)
        .map(({ id, frontmatter }) => {
          const said = (field: string) => textsAt(frontmatter, field)[0]?.value;
          return { id: name === 'claims' ? (said('code') ?? id) : id, title: said('title') ?? id };
        });
      const order = name === 'claims' ? compareCodes : compareText;
      return [name, found.sort((a, b) => order(a.id, b.id))] as const;
    }),
  );
}

function write(file: string, value: unknown): void {
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  if (textOf(file) !== text) writeFileSync(file, text);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
