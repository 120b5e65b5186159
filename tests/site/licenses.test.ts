import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../support/dist.ts';
import { SITE } from './site.ts';

const read = (file: string) => readFileSync(join(SITE.folder, file), 'utf8');
const told = read('licenses.txt');
const ofPackage = (path: string) => readFileSync(join(import.meta.dirname, '../../node_modules', path), 'utf8').trim();

test('whatever is served has its terms in full: Pagefind, packages in the scripts, fonts, the project’s own code', () => {
  for (const text of [ofPackage('pagefind/LICENSE/LICENSE'), ofPackage('porter2/LICENSE')])
    expect(told).toContain(text);
  expect(told).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(told).toContain(readFileSync(join(import.meta.dirname, '../../LICENSE'), 'utf8').trim());
  expect(told).toContain('PDDL-1.0');
});

test('it is led to from the page on data, and nothing is left of what it was made from', () => {
  expect(read('data/index.html')).toContain(`href="${SITE.base}licenses.txt"`);
  expect(filesOf(SITE.folder).filter((file) => /licen[cs]e/u.test(file))).toEqual(['licenses.txt']);
});
