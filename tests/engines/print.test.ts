import { expect, test } from 'vitest';
import { claims, disputesOf, inDigests, nameWith, sources } from '../support/content.ts';
import { onePageOfEachKind } from '../support/dist.ts';
import { onPaper } from './paper.ts';
import { bare } from './pdf.ts';

/** Many sheets of short entries, each of a sort that another page has too: in Firefox they take long to print. */
const LONG = new Set(['forecasts/all/', 'claims/', 'citations/']);

const pages = onePageOfEachKind().filter(({ path, kind }) => !LONG.has(path) && kind !== 'sources/*');

const disputing = inDigests.find((claim) => claim.weight !== 'detail' && disputesOf(claim).length === 1);

onPaper((print) => {
  for (const { path } of pages)
    test(`no sheet ends with a heading or is nearly empty: /${path}`, async () => {
      expect(await print(path, 'A4')).not.toEqual([]);
    });

  for (const { id } of sources)
    test.each(['A4', 'Letter'] as const)(
      `the digest of ${id} tells on %s where one reads it and its claims`,
      async (paper) => {
        const told = (await print(`sources/${id}/`, paper)).join('');
        expect(told).toContain(`/sources/${id}/`);
        const codes = [...told.matchAll(/\/c\/([A-Z]+\d+[a-z]+)\//gu)].map(([, code]) => code);
        expect(codes).not.toEqual([]);
        expect(claims.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
      },
    );

  test(nameWith('dispute', disputing, 'a note of a digest tells on paper what another source says'), async () => {
    if (!disputing) return;
    const [other = ''] = disputesOf(disputing);
    const told = (await print(`sources/${disputing.source}/`, 'A4')).join('');
    expect(told).toContain(bare('Notes, where there is more to tell'));
    expect(told).toContain(bare(`is at odds with ${other}`));
  });
});
