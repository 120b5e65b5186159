import { z } from 'zod';
import type { Routes } from '../../model/routes.ts';
import { citeFile, worksFile } from '../bibliography/works-file.ts';
import { assessmentFile, assessmentsFile, verdictsFile } from './assessments.ts';
import { citationFile } from './citation.ts';
import { claimFile, claimsFile } from './claims.ts';
import { valueOf } from './csv.ts';
import type { FieldSchema } from './csv.ts';
import { eventsFile } from './events.ts';
import { factsFile } from './facts.ts';
import { graphFile } from './graph.ts';
import { sourceFile, sourcesFile } from './source.ts';
import { termFile, termsFile } from './term.ts';
import { topicFile, topicsFile } from './topic.ts';

/** Every kind of JSON file that the site gives away, by the name of its schema. */
export const FILES = {
  claims: claimsFile,
  verdicts: verdictsFile,
  facts: factsFile,
  topics: topicsFile,
  sources: sourcesFile,
  terms: termsFile,
  graph: graphFile,
  citations: worksFile,
  source: sourceFile,
  claim: claimFile,
  assessment: assessmentFile,
  topic: topicFile,
  citation: citationFile,
  term: termFile,
  assessments: assessmentsFile,
  events: eventsFile,
  cite: citeFile,
} as const;

export type FileName = keyof typeof FILES;

/** The names of all kinds of JSON files. */
export const FILE_NAMES = Object.keys(FILES) as FileName[];

/** The JSON Schema (draft 2020-12) of a kind of file, its own address as its id. */
export function schemaOf(name: FileName, to: Routes): object {
  const { $schema, ...schema } = z.toJSONSchema(FILES[name]);
  return { $schema, $id: to.schema(name), title: name, ...schema };
}

/** A field of a file, as its documentation tells it. */
export interface Field {
  /** Its path: `claims[].code`. */
  readonly path: string;
  /** What it holds, be it null or an empty list where there is no value. */
  readonly type: string;
  /** Whether it may be left out. */
  readonly optional: boolean;
  readonly description: string;
}

/** The fields of a kind of file, those of its records behind the list that holds them. */
export function fieldsOf(name: FileName): Field[] {
  return rowsOf(z.toJSONSchema(FILES[name]) as FieldSchema, '');
}

function rowsOf(field: FieldSchema, before: string): Field[] {
  const schema = valueOf(field);
  if (schema.items) return rowsOf(schema.items, `${before}[]`);
  const point = before === '' ? '' : `${before}.`;
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const path = `${point}${name}`;
    const optional = !schema.required?.includes(name);
    return [{ path, type: typeOf(inner), optional, description: inner.description ?? '' }, ...rowsOf(inner, path)];
  });
}

function typeOf(schema: FieldSchema): string {
  if (schema.enum) return schema.enum.join(', ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) {
    const list = `list of ${schema.items.properties ? 'objects' : typeOf(schema.items)}`;
    return schema.minItems === undefined ? `${list}, or an empty list` : list;
  }
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ');
  if (schema.format?.startsWith('uri')) return 'address';
  return schema.type === 'string' ? 'text' : (schema.type ?? 'any');
}
