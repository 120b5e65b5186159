import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Place } from '../corpus/frontmatter.ts';
import { readContent } from '../corpus/read.ts';
import type { ContentFile, UnreadFile } from '../corpus/read.ts';
import { parseMarkdown } from '../corpus/markdown/parse.ts';
import { COLLECTIONS } from '../model/collections.ts';
import type { CollectionName, DataOf } from '../model/collections.ts';
import { parseCode } from '../model/ids.ts';
import { readAttestations } from './attestations.ts';
import type { AttestationFile } from './attestations.ts';
import { fieldIssues } from './fields.ts';
import { findMentions, placeIn } from '../corpus/mentions.ts';
import type { LostMarker, Mention } from '../corpus/mentions.ts';
import { toIssue } from './report.ts';
import type { Issue } from './report.ts';
import { valueAt } from '../corpus/yaml-paths.ts';

/** An entry that follows its schema. */
export interface Sound<Name extends CollectionName> {
  readonly file: ContentFile;
  readonly id: string;
  readonly data: DataOf<Name>;
}

/** An entry that does not: others may still refer to it, and what it says is not known. */
export interface Broken extends UnreadFile {
  /** Its fields as they were read; absent where its YAML is broken. */
  readonly frontmatter?: unknown;
}

/** A claim’s code, and the claim that bears it, be it sound or not. */
export interface Coded {
  readonly code: string;
  readonly file: UnreadFile;
  readonly place: Place;
  readonly source: string;
}

/** Everything that the rules look at. */
export interface Content {
  /** Every file that lies where an entry may lie. */
  readonly all: readonly UnreadFile[];
  /** Every file whose frontmatter could be read. */
  readonly files: readonly ContentFile[];
  /** Each of those files as mdast, references still plain text, with positions in the file. */
  readonly trees: ReadonlyMap<ContentFile, Root>;
  readonly sound: { readonly [Name in CollectionName]: readonly Sound<Name>[] };
  readonly broken: readonly Broken[];
  /** The ids of every entry, be it sound or not. */
  readonly ids: Readonly<Record<CollectionName, ReadonlySet<string>>>;
  /** Every claim’s code, repeated ones too. */
  readonly codes: readonly Coded[];
  readonly mentions: readonly Mention[];
  readonly lost: readonly LostMarker[];
  readonly attestations: readonly AttestationFile[];
}

/**
 * Reads the content and sorts what follows its schema from what does not.
 *
 * @param root the folder that holds `content/`
 * @returns what the rules look at, the issues found on the way, and the number of files
 * @throws {Error} when the folder cannot be read
 */
export function openContent(root: string): { content: Content; issues: Issue[]; files: number } {
  const reading = readContent(root);
  const attested = readAttestations(root);
  const issues = [
    ...reading.problems.map(({ rule, path, ...problem }) => toIssue(rule, { file: path, ...problem })),
    ...attested.findings.map((finding) => toIssue('attestation-is-readable', finding)),
  ];
  const broken: Broken[] = [...reading.unread];
  const judge = <Schema extends z.ZodType>(name: CollectionName, schema: Schema) =>
    reading.files
      .filter(({ collection }) => collection === name)
      .flatMap((file) => {
        const parsed = schema.safeParse(file.frontmatter);
        if (parsed.success) return [{ file, id: file.id, data: parsed.data }];
        broken.push(file);
        issues.push(...fieldIssues(file, schema, parsed.error.issues));
        return [];
      });
  const sound: Content['sound'] = {
    sources: judge('sources', COLLECTIONS.sources),
    claims: judge('claims', COLLECTIONS.claims),
    stances: judge('stances', COLLECTIONS.stances),
    topics: judge('topics', COLLECTIONS.topics),
    citations: judge('citations', COLLECTIONS.citations),
    terms: judge('terms', COLLECTIONS.terms),
    events: judge('events', COLLECTIONS.events),
    assessments: judge('assessments', COLLECTIONS.assessments),
    pages: judge('pages', COLLECTIONS.pages),
  };
  const trees = new Map(reading.files.map((file) => [file, parseMarkdown(file.text)]));
  const found = [...trees].map(([file, tree]) => findMentions(file, tree));
  const all = [...reading.files, ...reading.unread];
  const misplaced = reading.problems.filter(({ rule }) => rule === 'file-has-a-place').length;
  return {
    content: {
      all,
      files: reading.files,
      trees,
      sound,
      broken,
      ids: {
        sources: idsOf(all, 'sources'),
        claims: idsOf(all, 'claims'),
        stances: idsOf(all, 'stances'),
        topics: idsOf(all, 'topics'),
        citations: idsOf(all, 'citations'),
        terms: idsOf(all, 'terms'),
        events: idsOf(all, 'events'),
        assessments: idsOf(all, 'assessments'),
        pages: idsOf(all, 'pages'),
      },
      codes: all.flatMap(codesOf),
      mentions: found.flatMap(({ mentions }) => mentions),
      lost: found.flatMap(({ lost }) => lost),
      attestations: attested.files,
    },
    issues,
    files: all.length + misplaced + attested.files.length,
  };
}

/** The folder that a claim, stance or assessment lies in: its source’s id. */
export function folderOf({ id }: { readonly id: string }): string {
  return id.split('/')[0] ?? id;
}

function idsOf(files: readonly UnreadFile[], name: CollectionName): ReadonlySet<string> {
  return new Set(files.filter(({ collection }) => collection === name).map(({ id }) => id));
}

/** A claim’s code as far as it can be read, so that an entry with an error elsewhere still bears it. */
function codesOf(file: UnreadFile & Partial<ContentFile>): Coded[] {
  if (file.collection !== 'claims') return [];
  const found = file.placeOf
    ? { code: valueAt(file.frontmatter, ['code']), place: file.placeOf(['code']) }
    : codeInText(file.text);
  if (typeof found?.code !== 'string' || !parseCode(found.code)) return [];
  return [{ code: found.code, place: found.place, file, source: folderOf(file) }];
}

function codeInText(text: string) {
  const match = /^(code:\s*["']?)(\w+)/mu.exec(text);
  return match && { code: match[2], place: placeIn(text, match.index + (match[1] ?? '').length) };
}
