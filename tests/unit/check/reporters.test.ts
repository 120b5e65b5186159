import { expect, test } from 'vitest';
import { createReport, toIssue } from '../../../src/check/report.ts';
import { githubReport, jsonReport, textReport } from '../../../src/check/reporters.ts';

const report = createReport(
  [
    toIssue('reference-resolves', {
      file: 'content/claims/a,b.md',
      place: { line: 12, column: 5 },
      reason: '100 % wrong:',
      advice: 'Mend it\nsoon.',
    }),
    toIssue('code-is-unique', {
      file: 'content/claims/a,b.md',
      place: { line: 2, column: 7 },
      reason: 'Taken.',
      advice: 'Choose another.',
      related: { label: 'first given at', file: 'content/claims/c.md', place: { line: 2, column: 7 } },
    }),
    toIssue('term-is-used', {
      file: 'content/terms/t.md',
      place: { line: 1, column: 1 },
      severity: 'warning',
      reason: 'Unused.',
      advice: 'Delete it.',
    }),
  ],
  9,
);

test('text begins each line with a place that a terminal opens, aligns and counts', () => {
  expect(textReport(report)).toBe(
    [
      'content/claims/a,b.md:2:7   error    code-is-unique      Taken. Choose another. (first given at content/claims/c.md:2:7)',
      'content/claims/a,b.md:12:5  error    reference-resolves  100 % wrong: Mend it\nsoon.',
      'content/terms/t.md:1:1      warning  term-is-used        Unused. Delete it.',
      '',
      '1 error    content/README.md#code-is-unique',
      '1 error    content/README.md#reference-resolves',
      '1 warning  content/README.md#term-is-used',
      '',
      '2 errors and 1 warning in 2 files.',
      '',
    ].join('\n'),
  );
});

test('text tells errors first, and of the warnings those of the rarest rule', () => {
  const issue = (file: string, rule: string, severity: 'error' | 'warning') =>
    toIssue(rule, { file, place: { line: 1, column: 1 }, severity, reason: 'So.', advice: 'Mend it.' });
  const many = ['a.md', 'b.md', 'd.md'].map((file) => issue(file, 'many', 'warning'));
  const told = textReport(
    createReport([...many, issue('c.md', 'rare', 'warning'), issue('e.md', 'wrong', 'error')], 5),
  );
  expect(told.split('\n').map((line) => line.split(/:|  /u)[0])).toEqual([
    ...['e.md', 'c.md', 'a.md', 'b.md', 'd.md', ''],
    ...['1 error', '1 warning', '3 warnings', '', '1 error and 4 warnings in 5 files.', ''],
  ]);
});

test('text says that all is well', () => {
  expect(textReport(createReport([], 1))).toBe('No problem in 1 file.\n');
});

test('text says which texts the words were compared with', () => {
  expect(textReport(createReport([], 9, ['a-2021']))).toBe('No problem in 9 files. The text of a-2021 was compared.\n');
  expect(textReport(createReport(report.issues, 9, ['a-2021', 'b-2022']))).toMatch(
    /\n2 errors and 1 warning in 2 files\. The texts of a-2021 and b-2022 were compared\.\n$/u,
  );
});

test('github writes annotations and escapes what would break them', () => {
  expect(githubReport(report).split('\n')).toEqual([
    '::error file=content/claims/a%2Cb.md,line=2,col=7,title=code-is-unique::Taken. Choose another. (first given at content/claims/c.md:2:7)',
    '::error file=content/claims/a%2Cb.md,line=12,col=5,title=reference-resolves::100 %25 wrong: Mend it%0Asoon.',
    '::warning file=content/terms/t.md,line=1,col=1,title=term-is-used::Unused. Delete it.',
    '1 error    content/README.md#code-is-unique',
    '1 error    content/README.md#reference-resolves',
    '1 warning  content/README.md#term-is-used',
    '2 errors and 1 warning in 2 files.',
    '',
  ]);
});

test('json is the report, with what holds by each rule', () => {
  const { issues, ...counts } = JSON.parse(jsonReport(report)) as { issues: { rule: string; holds: string }[] };
  expect(counts).toEqual({ files: 9, compared: [], errors: 2, warnings: 1 });
  expect(issues[0]).toEqual({
    ...report.issues[0],
    holds: 'No two claims bear one code, and no two sources the same letters.',
    told: 'content/README.md#code-is-unique',
  });
});
