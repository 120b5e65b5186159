import { textsAt } from '../../corpus/yaml-paths.ts';
import type { CollectionName } from '../../model/collections.ts';
import { bounds, formatEdtf, isEdtf } from '../../model/edtf.ts';
import type { CheckContext } from '../check-context.ts';
import { findingAt, findingOn } from '../report.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

/** What every entry has done by today. */
const ALWAYS = ['added', 'changed'];

/** What else is told of what has happened. What a work bears as its date can be later than the day it came out. */
const HAPPENED: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  assessments: ['asOf'],
  citations: ['accessed', 'event-date'],
  events: ['date'],
  facts: ['date'],
  pages: ['reviewed'],
  site: ['reviewed'],
  sources: ['issued', 'written.date', 'renumbered'],
  terms: ['reviewed'],
  topics: ['reviewed'],
};

/** What may be still to come, and hardly that far ahead. */
const FORETOLD: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  assessments: ['horizon'],
  citations: ['issued'],
  claims: ['period'],
};
const MOST_YEARS = 100;

const DAY = 24 * 60 * 60 * 1000;

export const timeHasCome: Rule = {
  id: 'time-has-come',
  description:
    'No entry is dated later than today, nor what it says has happened, as far as the clock of the machine is right, and no date is more than a hundred years ahead; else it is a warning.',
  *find(context) {
    const { files, today } = context;
    if (today === undefined) return;
    const late = lateIn(context, today);
    const entries = new Set(late.map(({ file }) => file)).size;
    // Rather is the one clock wrong than most of the entries.
    if (entries > 1 && entries * 2 > files.length)
      yield findingOn('content/site.md', {
        severity: 'warning',
        reason: `${entries} of ${files.length} entries are dated after today, which is ${formatEdtf(today)} by this machine.`,
        advice: 'Set its clock, or correct the days.',
      });
    else yield* late;
    yield* distantIn(context, today);
  },
};

function lateIn({ files }: CheckContext, today: string): Finding[] {
  // Elsewhere it may be tomorrow already.
  const last = bounds(today).max + DAY;
  return files.flatMap((file) =>
    [...ALWAYS, ...(HAPPENED[file.collection] ?? [])]
      .flatMap((field) => textsAt(file.frontmatter, field))
      .filter(({ value }) => isEdtf(value) && bounds(value).min > last)
      .map(({ path, value }) =>
        findingAt(file, path, {
          severity: 'warning',
          reason: `\`${path.join('.')}\` is ${formatEdtf(value)}, which is still to come.`,
          advice: `Today is ${formatEdtf(today)}: correct it, or the clock of this machine.`,
        }),
      ),
  );
}

/** Dates that are so far ahead that rather a figure is wrong. */
function distantIn({ files }: CheckContext, today: string): Finding[] {
  const last = bounds(today).max + MOST_YEARS * 365.25 * DAY;
  return files.flatMap((file) =>
    (FORETOLD[file.collection] ?? [])
      .flatMap((field) => textsAt(file.frontmatter, field))
      .filter(({ value }) => isEdtf(value) && latestOf(value) > last)
      .map(({ path, value }) =>
        findingAt(file, path, {
          severity: 'warning',
          reason: `\`${path.join('.')}\` is ${formatEdtf(value)}, which is more than ${MOST_YEARS} years ahead.`,
          advice: 'Correct its figures, or leave it where somebody looks so far.',
        }),
      ),
  );
}

/** The last moment that a date can mean, of one without an end the first. */
function latestOf(date: string): number {
  const { min, max } = bounds(date);
  return Number.isFinite(max) ? max : min;
}
