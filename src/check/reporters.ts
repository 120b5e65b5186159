import { countOf } from '../wording/phrases.ts';
import type { Issue, Report } from './report.ts';

/** Turns a finished report into text; it decides nothing. */
export type Reporter = (report: Report) => string;

const placeOf = ({ place }: Pick<Issue, 'place'>) => (place ? `${place.line}:${place.column}` : '-');

function messageOf({ reason, advice, related }: Issue): string {
  const also = related ? ` (${related.label} ${related.file}:${placeOf(related)})` : '';
  return `${reason} ${advice}${also}`;
}

function summaryOf({ issues, files, errors, warnings }: Report): string {
  if (issues.length === 0) return `No problem in ${countOf(files, 'file')}.`;
  const counts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ].join(' and ');
  const bad = new Set(issues.map(({ file }) => file)).size;
  return `${counts} in ${countOf(bad, 'file')}. Rules are described in README.md#checks.`;
}

/** For people: the issues under their file, and a last line with the counts. */
export function textReport(report: Report): string {
  const width = (column: (issue: Issue) => string) =>
    Math.max(0, ...report.issues.map((issue) => column(issue).length));
  const [place, severity, rule] = [width(placeOf), width((issue) => issue.severity), width((issue) => issue.rule)];
  const groups = Map.groupBy(report.issues, ({ file }) => file);
  const blocks = [...groups].map(([file, issues]) =>
    [
      file,
      ...issues.map((issue) =>
        [
          '',
          placeOf(issue).padEnd(place),
          issue.severity.padEnd(severity),
          issue.rule.padEnd(rule),
          messageOf(issue),
        ].join('  '),
      ),
    ].join('\n'),
  );
  return `${[...blocks, summaryOf(report)].join('\n\n')}\n`;
}

const escapeData = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (value: string) => escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** For GitHub Actions: an annotation for each issue, and a last line with the counts. */
export function githubReport(report: Report): string {
  const annotations = report.issues.map((issue) => {
    const where = issue.place ? `,line=${issue.place.line},col=${issue.place.column}` : '';
    const title = escapeProperty(issue.rule);
    return `::${issue.severity} file=${escapeProperty(issue.file)}${where},title=${title}::${escapeData(messageOf(issue))}`;
  });
  return `${[...annotations, summaryOf(report)].join('\n')}\n`;
}

/** For programs: the report as it is. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

export const REPORTERS = {
  text: textReport,
  github: githubReport,
  json: jsonReport,
} as const satisfies Readonly<Record<string, Reporter>>;

export type Format = keyof typeof REPORTERS;
