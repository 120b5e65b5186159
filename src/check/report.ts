import { FILE_START } from '../corpus/frontmatter.ts';
import type { Place } from '../corpus/frontmatter.ts';
import type { ContentFile } from '../corpus/read.ts';
import { compareText } from '../model/ids.ts';
import { UNSEEN, numberOf } from './unseen.ts';

export type Severity = 'error' | 'warning';

/** Where the other end of a problem stands: “first defined at …”. */
export interface Related {
  readonly label: string;
  readonly file: string;
  readonly place: Place;
}

/** What a rule found: what is wrong, where, and what to do about it. */
export interface Finding {
  /** From the folder that holds `content/`, with `/`. */
  readonly file: string;
  /** The file’s start where the whole of it is meant. */
  readonly place: Place;
  /** An error unless it says otherwise. */
  readonly severity?: Severity;
  readonly reason: string;
  readonly advice: string;
  readonly related?: Related;
}

/** One problem of the content, and the rule that it breaks. */
export interface Issue extends Finding {
  readonly severity: Severity;
  readonly rule: string;
}

/** All problems of the content, in the order in which an author meets them. */
export interface Report {
  readonly issues: readonly Issue[];
  /** How many files were read. */
  readonly files: number;
  /** The sources with whose texts the words of the content were compared. */
  readonly compared: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

type Says = Omit<Finding, 'file' | 'place'>;
type File = Pick<ContentFile, 'path' | 'placeOf'>;

/** A finding at a field’s value. */
export function findingAt(file: File, path: readonly PropertyKey[], says: Says): Finding {
  return { file: file.path, place: file.placeOf(path), ...says };
}

/** A finding at a field’s name. */
export function findingAtName(file: File, path: readonly PropertyKey[], says: Says): Finding {
  return { file: file.path, place: file.placeOf(path, 'key'), ...says };
}

/** A finding on a file as a whole. */
export function findingOn(file: string, says: Says): Finding {
  return { file, place: FILE_START, ...says };
}

/** A place with no more to find out about it. */
const found = ({ line, column }: Place): Place => ({ line, column });

/** A finding as an issue of its rule; what it quotes of a file is told so that any terminal can show it, and no longer than tells where it stands. */
export function toIssue(rule: string, finding: Finding): Issue {
  const { place, related } = finding;
  return {
    severity: 'error',
    ...finding,
    place: found(place),
    ...(related && { related: { ...related, place: found(related.place) } }),
    reason: printable(finding.reason),
    advice: printable(finding.advice),
    rule,
  };
}

/** More letters between quotation marks than this tell nothing more. */
const MOST_QUOTED = 160;
const LONG_QUOTED = new RegExp(String.raw`(?<=["“])([^"“”]{${MOST_QUOTED - 1}})[^"“”]{2,}(?=["”])`, 'gu');

function printable(message: string): string {
  return message.replaceAll(LONG_QUOTED, '$1…').replaceAll(UNSEEN, numberOf);
}

/**
 * Finishes a report: sorts the issues by file, line, column and rule, and counts them.
 *
 * @param issues in any order
 * @param files how many files were read
 * @param compared the sources whose texts were at hand
 */
export function createReport(issues: readonly Issue[], files: number, compared: readonly string[] = []): Report {
  const sorted = issues.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.reason, b.reason),
  );
  const errors = sorted.filter(({ severity }) => severity === 'error').length;
  return { issues: sorted, files, compared, errors, warnings: sorted.length - errors };
}
