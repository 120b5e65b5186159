import { expect, test } from 'vitest';
import { createReport, toIssue } from '../../../src/check/report.ts';

const finding = (file: string, line = 1, column = 1) => ({
  file,
  place: { line, column },
  reason: 'It is wrong.',
  advice: 'Mend it.',
});

test('a finding is an error unless it says otherwise', () => {
  expect(toIssue('a-rule', finding('a.md'))).toMatchObject({ rule: 'a-rule', severity: 'error' });
  expect(toIssue('a-rule', { ...finding('a.md'), severity: 'warning' }).severity).toBe('warning');
});

test('sorts by file, line, column and rule', () => {
  const issues = [
    toIssue('rule-b', finding('b.md', 1)),
    toIssue('rule-b', finding('a.md', 10, 2)),
    toIssue('rule-b', finding('a.md', 9, 12)),
    toIssue('rule-b', finding('a.md', 9, 3)),
    toIssue('rule-a', finding('a.md', 9, 3)),
    toIssue('rule-b', finding('a.md', 1)),
  ];
  const sorted = createReport(issues, 3).issues.map(({ file, place, rule }) => [file, place.line, place.column, rule]);
  expect(sorted).toEqual([
    ['a.md', 1, 1, 'rule-b'],
    ['a.md', 9, 3, 'rule-a'],
    ['a.md', 9, 3, 'rule-b'],
    ['a.md', 9, 12, 'rule-b'],
    ['a.md', 10, 2, 'rule-b'],
    ['b.md', 1, 1, 'rule-b'],
  ]);
});

test('counts errors and warnings', () => {
  const issues = [toIssue('a', finding('a.md')), toIssue('b', { ...finding('a.md'), severity: 'warning' })];
  expect(createReport(issues, 7)).toMatchObject({ files: 7, errors: 1, warnings: 1 });
});
