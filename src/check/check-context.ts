import { findMentions } from '../corpus/mentions.ts';
import type { MalformedReference, Mention } from '../corpus/mentions.ts';
import type { Place } from '../corpus/frontmatter.ts';
import { placeIn } from '../corpus/place.ts';
import { PUBLISHED, addressesIn } from '../corpus/published.ts';
import type { PublishedAddress } from '../corpus/published.ts';
import type { ContentFile, Reading, UnreadFile } from '../corpus/read.ts';
import { valueAt } from '../corpus/yaml-paths.ts';
import { COLLECTIONS, mapCollections } from '../model/collections.ts';
import type { CollectionName, DataOf } from '../model/collections.ts';
import { parseCode, sourceOf } from '../model/ids.ts';
import { referencesIn } from '../model/references.ts';
import type { Reference } from '../model/references.ts';
import { attestationsOf } from './attestations.ts';
import type { AttestationFile } from './attestations.ts';
import { fieldIssues } from './fields.ts';
import { toIssue } from './report.ts';
import type { Issue } from './report.ts';

/** An entry that follows its schema. */
export interface ValidEntry<Name extends CollectionName> {
  readonly file: ContentFile;
  readonly id: string;
  readonly data: DataOf<Name>;
}

type ValidEntries = { readonly [Name in CollectionName]: readonly ValidEntry<Name>[] };

/** An entry that does not: others may still refer to it, and what it says is not known. */
export interface InvalidEntry extends UnreadFile {
  /** Its fields as they were read; absent where its YAML is broken. */
  readonly frontmatter?: unknown;
}

/** A claim’s code, and the claim that bears it, valid or not. */
export interface CodeUse {
  readonly code: string;
  readonly file: UnreadFile & Partial<ContentFile>;
  readonly place: Place;
  readonly source: string;
}

/** A field that names another entry. */
export interface FieldReference extends Reference {
  readonly file: ContentFile;
}

/** What the content is held against besides itself. */
export interface Against {
  /** The paragraphs of articles by their sources’ ids, normalised; of no article in a build. */
  readonly texts?: ReadonlyMap<string, readonly string[]>;
  /** Files as the last commit has them, by their paths, where it has them otherwise; none in a build. */
  readonly committed?: ReadonlyMap<string, string>;
  /** The day of today. */
  readonly today?: string;
  /** Where other shards of the site lie on its host, with a slash at both ends. */
  readonly shards?: readonly string[];
}

/** Everything that the rules look at. */
export interface CheckContext extends Against {
  /** Every file that lies where an entry may lie. */
  readonly all: readonly UnreadFile[];
  /** Every file whose frontmatter could be read. */
  readonly files: readonly ContentFile[];
  readonly valid: ValidEntries;
  readonly invalid: readonly InvalidEntry[];
  /** The ids of every entry, valid or not. */
  readonly ids: Readonly<Record<CollectionName, ReadonlySet<string>>>;
  /** Every claim’s code, repeated ones too. */
  readonly codes: readonly CodeUse[];
  readonly sourceOfCode: ReadonlyMap<string, string>;
  /** What the fields of every entry name, valid or not. */
  readonly references: readonly FieldReference[];
  /** What the texts of every entry refer to. */
  readonly mentions: readonly Mention[];
  readonly malformed: readonly MalformedReference[];
  /** By the sources that their names name. */
  readonly attestations: ReadonlyMap<string, AttestationFile>;
  /** Every address that was ever given out. */
  readonly published: readonly PublishedAddress[];
}

/**
 * Sorts what follows its schema from what does not, and gathers what the rules ask for.
 *
 * @returns what the rules look at, the issues found on the way, and the number of files
 */
export function openContext(
  reading: Reading,
  against: Against = {},
): { context: CheckContext; issues: Issue[]; files: number } {
  const attested = attestationsOf(reading);
  const { valid, invalid, issues } = validate(reading);
  const all = [...reading.files, ...reading.unread];
  const byCollection = Map.groupBy(all, ({ collection }) => collection);
  const codes = (byCollection.get('claims') ?? []).flatMap(codesOf);
  const found = reading.files.map(findMentions);
  return {
    context: {
      all,
      files: reading.files,
      valid,
      invalid: [...reading.unread, ...invalid],
      ids: mapCollections((name) => new Set(byCollection.get(name)?.map(({ id }) => id))),
      codes,
      sourceOfCode: new Map(codes.map(({ code, source }) => [code, source])),
      references: reading.files.flatMap((file) =>
        referencesIn(COLLECTIONS[file.collection], file.frontmatter).map((reference) => ({ ...reference, file })),
      ),
      mentions: found.flatMap(({ mentions }) => mentions),
      malformed: found.flatMap(({ malformed }) => malformed),
      attestations: new Map(attested.files.map((file) => [file.source, file])),
      published: addressesIn(reading.beside.get(PUBLISHED) ?? ''),
      ...against,
    },
    issues: [
      ...reading.problems.map(({ rule, path, ...problem }) => toIssue(rule, { file: path, ...problem })),
      ...attested.findings.map((finding) => toIssue('attestation-is-readable', finding)),
      ...issues,
    ],
    files: new Set([...all, ...reading.problems, ...attested.files].map(({ path }) => path)).size,
  };
}

function validate({ parsed }: Reading) {
  const invalid: ContentFile[] = [];
  const issues: Issue[] = [];
  const collections = parsed();
  const entriesOf = <Name extends CollectionName>(name: Name): ValidEntry<Name>[] =>
    collections[name].flatMap(({ file, result }) => {
      if (result.success) return [{ file, id: file.id, data: result.data }];
      invalid.push(file);
      issues.push(...fieldIssues(file, COLLECTIONS[name], result.error.issues));
      return [];
    });
  return { valid: mapCollections((name) => entriesOf(name)) as ValidEntries, invalid, issues };
}

/** A claim’s code as far as it can be read, so that an entry with an error elsewhere still bears it. */
function codesOf(file: UnreadFile & Partial<ContentFile>): CodeUse[] {
  const found = file.placeOf
    ? { code: valueAt(file.frontmatter, ['code']), place: file.placeOf(['code']) }
    : codeInText(file.text);
  if (typeof found?.code !== 'string' || !parseCode(found.code)) return [];
  return [{ code: found.code, place: found.place, file, source: sourceOf(file) }];
}

function codeInText(text: string) {
  const match = /^(code:\s*["']?)(\w+)/mu.exec(text);
  return match && { code: match[2], place: placeIn(text, match.index + (match[1] ?? '').length) };
}
