import type { Reading } from '../corpus/read.ts';
import { openContext } from './check-context.ts';
import type { Against } from './check-context.ts';
import { createReport, toIssue } from './report.ts';
import type { Report } from './report.ts';
import { RULES } from './rules.ts';

/**
 * Checks the content: holds each frontmatter against its schema, and every rule against the whole. It never stops at
 * the first problem, and an entry that does not follow its schema causes no error elsewhere.
 *
 * @param against what to hold it against besides
 * @returns every problem of every file
 */
export function checkContent(reading: Reading, against?: Against): Report {
  const { context, issues, files } = openContext(reading, against);
  const found = RULES.flatMap(({ id, find }) => [...find(context)].map((finding) => toIssue(id, finding)));
  return createReport([...issues, ...found], files, [...(against?.texts?.keys() ?? [])]);
}
