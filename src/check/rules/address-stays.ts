import { textsAt } from '../../corpus/yaml-paths.ts';
import { PUBLISHED } from '../../corpus/published.ts';
import { COLLECTION_NAMES, DEPTH, NOUNS } from '../../model/collections.ts';
import type { CollectionName } from '../../model/collections.ts';
import { createRoutes, entryAddress } from '../../model/routes.ts';
import { addressesOf } from '../addresses.ts';
import type { CheckContext } from '../check-context.ts';
import { mayBeMentionedInUnreadable } from '../look-ups.ts';
import { nearest } from '../near-miss.ts';
import { findingOn } from '../report.ts';
import type { Rule } from '../rule.ts';

export const addressStays: Rule = {
  id: 'address-stays',
  description: 'Where an entry was published, it still answers, or another entry does by its `formerly`.',
  *find(context) {
    if (context.published.length === 0) return;
    const addresses = addressesOf(context);
    const former = new Set(
      context.files.flatMap(({ frontmatter }) => textsAt(frontmatter, 'formerly.*').map(({ value }) => value)),
    );
    const isAnswered = (address: string) => addresses.has(address) || former.has(address);
    for (const { address, line } of context.published) {
      const noun = nounOf(address);
      if (noun === undefined || isAnswered(address) || mayBeMentionedInUnreadable(context, address)) continue;
      // A claim for frames goes with its short address, where that is gone as well.
      if (address.startsWith('/embed/') && !isAnswered(address.replace('/embed/', '/c/'))) continue;
      const formerly = address.startsWith('/c/') ? `${address}, ${address.replace('/c/', '/embed/')}` : address;
      const reason = `${address} was published, and no ${noun} answers there any more.`;
      const heir = heirOf(context, address);
      yield heir === undefined
        ? {
            file: PUBLISHED,
            place: { line, column: 1 },
            reason,
            advice: `Bring it back, or give \`formerly: [${formerly}]\` to the entry that took its place.`,
          }
        : findingOn(heir, { reason, advice: `If this file was renamed, add \`formerly: [${formerly}]\`.` });
    }
  },
};

const to = createRoutes('/');

/** The addresses of what an author can take away, each with `*` for what tells one from another. Places on the timeline may be no entry’s. */
const FORMS: readonly (readonly [noun: string, form: RegExp])[] = [
  ...COLLECTION_NAMES.filter((name) => DEPTH[name] > 0 && !['stances', 'events', 'pages'].includes(name)).map(
    (name) => [NOUNS[name], formOf(entryAddress(to, name, DEPTH[name] === 1 ? '*' : '*/*'))] as const,
  ),
  ['claim', formOf(to.short('*'))],
  ['claim', formOf(to.embed('*'))],
  ['pair', formOf(to.pair('*', '*'))],
];

function formOf(address: string): RegExp {
  return new RegExp(`^${address.replaceAll('*', '[A-Za-z0-9-]+')}$`, 'u');
}

function nounOf(address: string): string | undefined {
  // The page of all verdicts lies beside those of the verdicts’ sources.
  return address === to.allForecasts() ? undefined : FORMS.find(([, form]) => form.test(address))?.[0];
}

/** The file of the entry that an address may have gone to: one that was never published, in the same folder. */
function heirOf({ all, published }: CheckContext, address: string): string | undefined {
  const known = new Set(published.map((it) => it.address));
  const folder = address.replace(/[^/]*\/$/u, '');
  const fresh = all
    .map(({ path, collection, id }) => ({ path, address: entryAddress(to, collection satisfies CollectionName, id) }))
    .filter((entry) => entry.address.replace(/[^/]*\/$/u, '') === folder && !known.has(entry.address));
  const [only] = fresh;
  const name =
    fresh.length === 1
      ? only?.address
      : nearest(
          address,
          fresh.map((entry) => entry.address),
        );
  return fresh.find((entry) => entry.address === name)?.path;
}
