import { expect, test } from 'vitest';
import { citationMeta } from '../../../../src/publish/bibliography/meta-tags.ts';
import type { CslItem } from '../../../../src/publish/bibliography/csl-item.ts';
import { pagesAt } from './cited.ts';

const tagsAt = (home: string) => {
  const tags = citationMeta(pagesAt(home).get('T10b')?.item as CslItem);
  expect(new Set(tags.map(({ name }) => name)).size).toBe(tags.length);
  return Object.fromEntries(tags.map(({ name, content }) => [name, content]));
};

test('a page’s tags say what its citation says', () => {
  expect(tagsAt('https://example.org/brief/')).toEqual({
    citation_title: 'T10b: About T10b',
    citation_publication_date: '2024/01/01',
    citation_online_date: '2024/01/01',
    citation_publisher: 'The Tram Brief',
    citation_public_url: 'https://example.org/brief/claims/tram-note-2019/last/',
    citation_language: 'en',
    'prism.publicationName': 'The Tram Brief',
    'z:itemType': 'webpage',
  });
});

test('no tag has an address without a host', () => {
  expect(tagsAt('/brief/')).not.toHaveProperty('citation_public_url');
});
