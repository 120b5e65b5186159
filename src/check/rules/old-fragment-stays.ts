import { COLLECTION_NAMES } from '../../model/collections.ts';
import type { CollectionName } from '../../model/collections.ts';
import { createRoutes, entryAddress } from '../../model/routes.ts';
import type { CheckContext } from '../check-context.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const oldFragmentStays: Rule = {
  id: 'old-fragment-stays',
  description: 'An old address with a fragment lies on a page that shows the entry.',
  // A fragment never reaches the host, so nothing can lead on from it to another page.
  *find(context) {
    for (const { collection, file, id, formerly } of entriesOf(context)) {
      const [page = '', ...others] = pagesShowing(collection, id);
      for (const [index, address] of formerly.entries())
        if (address.includes('#') && ![page, ...others].some((it) => address.startsWith(`${it}#`)))
          yield findingAt(file, ['formerly', index], {
            reason: `${address} is not on ${page}, which shows this entry.`,
            advice: 'Give the old page without its fragment, or give this to an entry that the old page still shows.',
          });
    }
  },
};

/** The pages that bear an entry’s old fragments: its own, and of an assessment the ledger, where it has a line. */
function pagesShowing(collection: CollectionName, id: string): string[] {
  const to = createRoutes('/');
  return [
    entryAddress(to, collection, id).replace(/#.*$/u, ''),
    ...(collection === 'assessments' ? [to.forecasts()] : []),
  ];
}

function entriesOf({ valid }: CheckContext) {
  return COLLECTION_NAMES.flatMap((collection) =>
    valid[collection].map(({ file, id, data: { formerly = [] } }) => ({ collection, file, id, formerly })),
  );
}
