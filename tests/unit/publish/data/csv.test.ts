import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fc } from '../../../support/properties.ts';
import { columnsOf, harmless, toCsv } from '../../../../src/publish/data/csv.ts';
import { record } from '../../../../src/publish/data/fields.ts';

const columns = columnsOf(
  record({
    name: z.string(),
    words: z.array(z.string()).optional(),
    bonds: z.array(z.strictObject({ type: z.string(), target: z.string() })).optional(),
    verdict: z.strictObject({ id: z.string() }).optional(),
  }),
);
const read = (text: string) => parse(text, { columns: true, record_delimiter: '\r\n' });
const undo = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n])/u, '');

test('a field made of parts has a column for each', () => {
  expect(columns.map((column) => column.join('.'))).toEqual([
    'name',
    'words',
    'bonds.type',
    'bonds.target',
    'verdict.id',
  ]);
});

test('null and empty lists are empty cells, lists are joined, parts stand in one order', () => {
  const bonds = [
    { type: 'supports', target: 'T1' },
    { type: 'disputes', target: 'T2' },
  ];
  expect(
    read(
      toCsv(columns, [
        { name: 'a', words: ['one', 'two'], bonds, verdict: { id: 'v' } },
        { name: 'b', words: [], bonds: [], verdict: null },
      ]),
    ),
  ).toEqual([
    { name: 'a', words: 'one|two', 'bonds.type': 'supports|disputes', 'bonds.target': 'T1|T2', 'verdict.id': 'v' },
    { name: 'b', words: '', 'bonds.type': '', 'bonds.target': '', 'verdict.id': '' },
  ]);
});

test('the bytes are those of RFC 4180', () => {
  expect(toCsv([['a'], ['b']], [{ a: 'x, “y”', b: 'say "no"' }, { a: 'two\nlines' }])).toBe(
    'a,b\r\n"x, “y”","say ""no"""\r\n"two\nlines",\r\n',
  );
});

test('a list that its own separator would break is refused', () => {
  expect(() => toCsv(columns, [{ name: 'a', words: ['one|two'] }])).toThrow(RangeError);
});

describe('a spreadsheet takes no cell for a formula', () => {
  test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1"])('%j', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
  });

  test.for(['reset', '“=”', "'tis", '1-2', ''])('and %j stays as it is', (cell) => {
    expect(harmless(cell)).toBe(cell);
  });

  test('and every text comes back', () => {
    const start = fc.constantFrom('', '=', '+', '-', '@', "'", "''", "'=", '\t', '\r', '"', ',', '\r\n');
    fc.assert(
      fc.property(start, fc.string({ unit: 'grapheme' }), (first, more) => {
        const [row] = read(toCsv([['a'], ['b']], [{ a: 'x', b: first + more }])) as { b: string }[];
        const cell = row?.b ?? '';
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
        expect(undo(cell)).toBe(first + more);
      }),
    );
  });
});
