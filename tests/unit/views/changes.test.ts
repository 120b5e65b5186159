import { expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { siteAt } from '../../../src/publish/site.ts';
import { changesView } from '../../../src/views/changes.ts';
import type { OpenSite } from '../../../src/views/open.ts';
import { pagesOfKind } from '../../../src/views/pages.ts';
import { SOUND } from '../../support/broken-corpus.ts';

/** The months that are told in full, once one claim has changed in a later month. */
function monthsInFull(): string[] {
  const corpus = loadCorpus(SOUND);
  const claims = corpus.claims.map((claim, at) =>
    at === 0 ? ({ ...claim, data: { ...claim.data, changed: '2031-02-01' } } as typeof claim) : claim,
  );
  const site = siteAt(buildGraph({ ...corpus, claims }), { host: undefined, base: '/', version: '1.0.0' });
  const [page] = pagesOfKind(site, 'changes');
  if (!page) throw new Error('There is no page of changes');
  return changesView({ site } as OpenSite, page).latest.map(({ month }) => month);
}

test('a month that has just begun does not stand alone: the one before it is told in full as well', () => {
  const full = monthsInFull();
  expect(full[0]).toBe('2031-02');
  expect(full.length).toBeGreaterThan(1);
});
