import { countOf } from '../wording/phrases.ts';
import type { Issue, Report } from './report.ts';
import { ruleNamed, RULES_ARE_TOLD_IN } from './rules.ts';

/** Turns a finished report into text; it decides nothing. */
type Reporter = (report: Report) => string;

/** `content/topics/fares.md:17:13` */
export function whereOf({ file, place }: Pick<Issue, 'file' | 'place'>): string {
  return `${file}:${place.line}:${place.column}`;
}

function messageOf({ reason, advice, related }: Issue): string {
  const also = related ? ` (${related.label} ${whereOf(related)})` : '';
  return `${reason} ${advice}${also}`;
}

function summaryOf({ issues, files, errors, warnings }: Report): string {
  if (issues.length === 0) return `No problem in ${countOf(files, 'file')}.`;
  const counts = [errors > 0 && countOf(errors, 'error'), warnings > 0 && countOf(warnings, 'warning')]
    .filter(Boolean)
    .join(' and ');
  const bad = new Set(issues.map(({ file }) => file)).size;
  return `${counts} in ${countOf(bad, 'file')}. Rules are described in ${RULES_ARE_TOLD_IN}.`;
}

/** For people: a line for each issue, which begins with its place as a terminal opens it, and one with the counts. */
export function textReport(report: Report): string {
  const rows = report.issues.map((issue) => [whereOf(issue), issue.severity, issue.rule, messageOf(issue)]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `${[...lines, ...(lines.length > 0 ? [''] : []), summaryOf(report)].join('\n')}\n`;
}

const escapeData = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (value: string) => escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** For GitHub Actions: an annotation for each issue, and a last line with the counts. */
export function githubReport(report: Report): string {
  const annotations = report.issues.map((issue) => {
    const { severity, file, place, rule } = issue;
    const where = `file=${escapeProperty(file)},line=${place.line},col=${place.column}`;
    return `::${severity} ${where},title=${escapeProperty(rule)}::${escapeData(messageOf(issue))}`;
  });
  return `${[...annotations, summaryOf(report)].join('\n')}\n`;
}

/** For programs: the report as it is, and beside each issue what holds by its rule. */
export function jsonReport(report: Report): string {
  const issues = report.issues.map((issue) => ({ ...issue, holds: ruleNamed(issue.rule)?.description }));
  return `${JSON.stringify({ ...report, issues }, undefined, 2)}\n`;
}

/** By the names of their formats. */
export const REPORTERS: ReadonlyMap<string, Reporter> = new Map([
  ['text', textReport],
  ['github', githubReport],
  ['json', jsonReport],
]);
