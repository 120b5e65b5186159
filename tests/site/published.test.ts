import { expect, test } from 'vitest';
import { PUBLISHED } from '../../src/corpus/published.ts';
import { givenOut, publishedAddresses, unanswered } from '../support/addresses.ts';
import { SITE } from './site.ts';

test('every address that was ever published answers', () => {
  expect(unanswered(SITE.folder, publishedAddresses()), 'give the entry that took its place `formerly:`').toEqual([]);
});

test('every address of today is on record, once there is a record', () => {
  const recorded = new Set(publishedAddresses());
  if (recorded.size === 0) return;
  const missing = givenOut(SITE.folder).filter((address) => !recorded.has(address));
  expect(missing, `\`npm run addresses\` puts them into ${PUBLISHED}`).toEqual([]);
});
