import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  atMostWords,
  day,
  everyEntry,
  listOf,
  sentence,
  text,
  webAddress,
  whenSound,
} from '../../../src/model/fields.ts';
import { problemsOf } from './problems.ts';

test('a text is not empty and has no space at its ends', () => {
  expect(problemsOf(text, 'a b')).toEqual([]);
  expect(problemsOf(text, '')).toEqual([': Expected some text']);
  expect(problemsOf(text, 'a ')).toEqual([': Expected no space at either end']);
  expect(problemsOf(text, '\na')).toEqual([': Expected no space at either end']);
  expect(problemsOf(text, 2021)).toHaveLength(1);
});

test.for(['\n', '\r\n', '\r', '\u2028', '\u0085', '\n\nER  - \n\n'])(
  'a text has one line, not two with %j between',
  (end) => {
    const message = ': Expected one line: begin a long text with `>-`, which joins its lines, not with `|`';
    expect(problemsOf(text, `One${end}two`)).toEqual([message]);
    expect(problemsOf(sentence, `One${end}two.`)).toEqual([message]);
  },
);

test.for(['\u200B', '\u3164', '\u2800', '\u0301', '\u{E0041}\u200D'])(
  'a text is more than %j, of which nothing can be seen',
  (value) => {
    expect(problemsOf(text, value)).toEqual([': Expected letters, of which there is none that can be seen']);
  },
);

test('a text has an end, and a text of a few words is short', () => {
  expect(problemsOf(text, 'a'.repeat(1500))).toEqual([]);
  expect(problemsOf(text, 'a'.repeat(1501))).toEqual([': Expected at most 1500 letters, found 1501']);
  expect(problemsOf(atMostWords(8), 'a'.repeat(240))).toEqual([]);
  expect(problemsOf(atMostWords(8), 'a'.repeat(241))).toEqual([': Expected at most 240 letters, found 241']);
  expect(problemsOf(webAddress, `https://example.org/${'a'.repeat(1980)}`)).toEqual([]);
  expect(problemsOf(webAddress, `https://example.org/${'a'.repeat(1981)}`)).toEqual([
    ': Expected an address of at most 2000 letters',
  ]);
});

describe('an address', () => {
  test.for([
    'https://example.org',
    'http://example.org/a',
    'https://user@example.org:8080/a-b/(c)?d=[e]&f=%20#g',
    'https://пример.рф/путь',
  ])('is %s', (value) => {
    expect(problemsOf(webAddress, value)).toEqual([]);
  });

  test.for([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/a',
    'mailto:a@example.org',
    'blob:https://example.org/a',
    'about:blank',
    'view-source:https://example.org',
    'https:example.org',
    'https:///a',
    '//example.org',
    'example.org',
    ' https://example.org',
    '\nhttps://example.org',
    '',
  ])('is not %j, which does not begin as one', (value) => {
    expect(problemsOf(webAddress, value)).toEqual([': Expected a whole address with https://']);
  });

  test.for([
    'https://example.org ',
    'https://example.org\n',
    'https://example.org/a b',
    'https://example.org/\u0000',
    'https://example.org/"><script>',
    'https://example.org/}',
    'https://exa mple.org',
    'https://[::1',
  ])('is not %j, whose signs no browser copies', (value) => {
    expect(problemsOf(webAddress, value)).toEqual([
      ': Expected an address as a browser copies it: no space, and none of < > " { } | \\ ^ `',
    ]);
  });
});

test('a text of so many words may have that many, and the message counts them', () => {
  expect(problemsOf(atMostWords(3), 'one two three')).toEqual([]);
  expect(problemsOf(atMostWords(3), 'one two three four')).toEqual([': Expected at most 3 words, found 4']);
});

describe('a sentence', () => {
  test.for([
    'It rains.',
    'Does it rain?',
    'It rains!',
    '30 years passed.',
    '“Rain” fell.',
    '‘Rain’ fell.',
    'Écoles closed.',
    'He said “no.”',
    'It rains. It pours.',
  ])('is %j', (value) => {
    expect(problemsOf(sentence, value)).toEqual([]);
  });

  test.for(['it rains.', 'It rains', 'It rains,', '(It rains.)', 'It rains. ', 'It\nrains.'])('is not %j', (value) => {
    expect(problemsOf(sentence, value)).not.toEqual([]);
  });
});

describe('a day', () => {
  test('is whole and exists', () => {
    expect(problemsOf(day, '2026-11-22')).toEqual([]);
    for (const value of ['2026', '2026-11', '2026-11-2', '2026-11-22~', '2026-11-22/2026-11-23', '2026-02-30'])
      expect(problemsOf(day, value), value).not.toEqual([]);
  });

  test.for([
    ['8 December 1790', 'Expected "1790-12-08", as dates are written'],
    ['1790-02-30', 'There is no 30 February 1790'],
    ['December 1790', 'Expected a whole day, such as "2026-11-22"'],
  ] as const)('%j is no day, and what it can have meant is told: %s', ([value, message]) => {
    expect(problemsOf(day, value)).toEqual([`: ${message}`]);
  });

  test.for(['1999-12-31', '0226-11-22', '2962-11-22'])('is not %j, on which nobody wrote an archive', (value) => {
    expect(problemsOf(day, value)).not.toEqual([]);
  });

  test.for([new Date('2026-11-22'), 20261122])('%s without quotation marks is told of them', (value) => {
    expect(problemsOf(day, value)).toEqual([': Expected a day in quotation marks, such as "2026-11-22"']);
  });
});

test('a list has at least one thing, and none twice', () => {
  expect(problemsOf(listOf(z.string()), ['a', 'b'])).toEqual([]);
  expect(problemsOf(listOf(z.string()), [])).toEqual([
    ': Expected at least one; leave the field out where there is none',
  ]);
  expect(problemsOf(listOf(z.string()), ['a', 'b', 'a'])).toEqual(['2: Expected no repeats']);
  expect(problemsOf(listOf(z.string()), 'a')).toHaveLength(1);
});

test('an old address is a path of the site', () => {
  for (const path of ['/claims/tram-note/old-name/', '/c/T1a/', '/compare/T1a-L1a/', '/forecasts/#tram-note-old'])
    expect(problemsOf(everyEntry.formerly, [path]), path).toEqual([]);
  for (const path of ['/', '/#a', 'claims/a/', '/claims/a', '//a/', 'https://example.org/', '/a/#', '/a/#b c', '/../'])
    expect(problemsOf(everyEntry.formerly, [path]), path).toEqual([
      '0: Expected a path of this site with a slash at both ends, and a fragment behind it where there was one',
    ]);
});

describe('a rule over several fields', () => {
  const schema = z.strictObject({ low: z.int(), high: z.int(), name: text }).superRefine(
    ({ low, high }, context) => {
      if (low > high) context.addIssue({ code: 'custom', path: ['high'], message: 'Expected `high` above `low`' });
    },
    whenSound('low', 'high'),
  );

  test('speaks though another field is wrong or unknown', () => {
    expect(problemsOf(schema, { low: 2, high: 1, name: '', more: 1 })).toContain('high: Expected `high` above `low`');
  });

  test('is silent while one of its own is wrong or missing', () => {
    expect(problemsOf(schema, { low: '9', high: 1, name: 'a' })).toEqual([expect.stringMatching(/^low: /u)]);
    expect(problemsOf(schema, { high: 1, name: 'a' })).toEqual([expect.stringMatching(/^low: /u)]);
  });

  test('is silent when there is no object at all', () => {
    expect(problemsOf(schema, null)).toHaveLength(1);
  });
});
