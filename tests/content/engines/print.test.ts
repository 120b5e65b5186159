import { expect, test } from 'vitest';
import { bare } from '../../engines/pdf.ts';
import { onPaper } from '../../engines/paper.ts';
import { onePageOfEachKind } from '../../support/dist.ts';
import { sources } from '../../support/content.ts';

// What a page of this archive takes of a reader’s paper.

const pages = onePageOfEachKind().filter(({ kind }) => ['home', 'claims/*', 'forecasts/*', 'compare/*'].includes(kind));

onPaper((print) => {
  for (const { path } of pages)
    test(`two sheets at most: /${path}`, async () => {
      expect((await print(path, 'A4')).length).toBeLessThanOrEqual(2);
    });

  for (const { id } of sources)
    test.each(['A4', 'Letter'] as const)(
      `the digest of ${id} and its notes are two sheets of %s at most`,
      async (paper) => {
        const sheets = await print(`sources/${id}/`, paper);
        expect(sheets.length).toBeLessThanOrEqual(2);
        expect(sheets.at(-1)).toContain(bare('Notes, where there is more to tell'));
      },
    );
});
