import { openContent } from './check-context.ts';
import { createReport, toIssue } from './report.ts';
import type { Report } from './report.ts';
import { RULES } from './rules.ts';

/**
 * Checks the content: reads every file, holds each frontmatter against its schema, and every rule
 * against the whole. It never stops at the first problem, and an entry that does not follow its schema
 * causes no error elsewhere.
 *
 * @param root the folder that holds `content/`
 * @returns every problem of every file
 * @throws {Error} when the folder cannot be read
 */
export function checkContent(root: string): Report {
  const { content, issues, files } = openContent(root);
  const found = RULES.flatMap(({ id, find }) => [...find(content)].map((finding) => toIssue(id, finding)));
  return createReport([...issues, ...found], files);
}
