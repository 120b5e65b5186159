import { expect, test } from 'vitest';
import { brokenLinks, foreignResources } from '../support/links.ts';
import type { Finding } from '../support/links.ts';
import { SITE } from './site.ts';

const lines = (findings: readonly Finding[]) => findings.map(({ at, link, reason }) => `${at} ${link}: ${reason}`);

test('every link within the site leads to a page and to a place on it', () => {
  expect(lines(brokenLinks(SITE))).toEqual([]);
});

test('no other host is asked for anything', () => {
  expect(lines(foreignResources(SITE))).toEqual([]);
});
