import { countOf, listed } from '../wording/phrases.ts';
import type { Issue, Report, Severity } from './report.ts';
import { ruleNamed, toldIn } from './rules.ts';

/** Turns a finished report into text; it decides nothing. */
type Reporter = (report: Report) => string;

/** `content/topics/fares.md:17:13` */
export function whereOf({ file, place }: Pick<Issue, 'file' | 'place'>): string {
  return `${file}:${place.line}:${place.column}`;
}

/** What is wrong and what to do, in a line. */
export function messageOf({ reason, advice, related }: Issue): string {
  const also = related ? ` (${related.label} ${whereOf(related)})` : '';
  return `${reason} ${advice}${also}`;
}

function summaryOf({ issues, files, compared, errors, warnings }: Report): string {
  const also =
    compared.length > 0
      ? ` The ${compared.length === 1 ? 'text' : 'texts'} of ${listed(compared)} ${compared.length === 1 ? 'was' : 'were'} compared.`
      : '';
  if (issues.length === 0) return `No problem in ${countOf(files, 'file')}.${also}`;
  const counts = [errors > 0 && countOf(errors, 'error'), warnings > 0 && countOf(warnings, 'warning')]
    .filter(Boolean)
    .join(' and ');
  const bad = new Set(issues.map(({ file }) => file)).size;
  return `${counts} in ${countOf(bad, 'file')}.${also}`;
}

/** For each rule that is broken, how often it is and where it is told. */
function rulesOf(issues: readonly Issue[]): string[] {
  const broken = new Map<string, { readonly severity: Severity; readonly rule: string; count: number }>();
  for (const { severity, rule } of issues) {
    const known = broken.get(`${severity} ${rule}`) ?? { severity, rule, count: 0 };
    broken.set(`${severity} ${rule}`, { ...known, count: known.count + 1 });
  }
  const rows = [...broken.values()].map(({ severity, rule, count }) => [countOf(count, severity), toldIn(rule)]);
  return aligned(rows);
}

/** Errors as an author meets them, file by file; behind them warnings rule by rule, the rarest first, so that none is lost among many of another. */
function inReadingOrder(issues: readonly Issue[]): Issue[] {
  const warnings = Map.groupBy(
    issues.filter(({ severity }) => severity === 'warning'),
    ({ rule }) => rule,
  );
  const rarest = [...warnings.values()].sort((a, b) => a.length - b.length);
  return [...issues.filter(({ severity }) => severity === 'error'), ...rarest.flat()];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
  );
}

/**
 * For people: a line for each issue, which begins with its place as a terminal opens it, one for each rule that says where
 * it is told, and one with the counts.
 */
export function textReport(report: Report): string {
  const issues = inReadingOrder(report.issues);
  const lines = aligned(issues.map((issue) => [whereOf(issue), issue.severity, issue.rule, messageOf(issue)]));
  const rules = rulesOf(issues);
  return `${[...lines, ...(lines.length > 0 ? ['', ...rules, ''] : []), summaryOf(report)].join('\n')}\n`;
}

const escapeData = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (value: string) => escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** For GitHub Actions: an annotation for each issue, then the rules and the counts as {@link textReport} has them. */
export function githubReport(report: Report): string {
  const annotations = report.issues.map((issue) => {
    const { severity, file, place, rule } = issue;
    const where = `file=${escapeProperty(file)},line=${place.line},col=${place.column}`;
    return `::${severity} ${where},title=${escapeProperty(rule)}::${escapeData(messageOf(issue))}`;
  });
  return `${[...annotations, ...rulesOf(inReadingOrder(report.issues)), summaryOf(report)].join('\n')}\n`;
}

/** For programs: the report as it is, and beside each issue what holds by its rule and where that is told. */
export function jsonReport(report: Report): string {
  const issues = report.issues.map((issue) => ({
    ...issue,
    holds: ruleNamed(issue.rule)?.description,
    told: toldIn(issue.rule),
  }));
  return `${JSON.stringify({ ...report, issues }, undefined, 2)}\n`;
}

/** By the names of their formats. */
export const REPORTERS: ReadonlyMap<string, Reporter> = new Map([
  ['text', textReport],
  ['github', githubReport],
  ['json', jsonReport],
]);
