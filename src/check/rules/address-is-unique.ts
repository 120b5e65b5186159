import type { CollectionName } from '../../model/collections.ts';
import { createRoutes, entryAddress } from '../../model/routes.ts';
import type { Place } from '../../corpus/frontmatter.ts';
import type { CheckContext } from '../check-context.ts';
import type { Rule } from '../rule.ts';

export const addressIsUnique: Rule = {
  id: 'address-is-unique',
  description: 'An old address leads to one entry, and to no page of today.',
  *find(context) {
    const today = addressesOf(context);
    const first = new Map<string, { file: string; place: Place }>();
    for (const { file, data } of Object.values(context.valid).flat())
      for (const [index, address] of (data.formerly ?? []).entries()) {
        const here = { file: file.path, place: file.placeOf(['formerly', index]) };
        const other = first.get(address);
        if (today.has(address))
          yield {
            ...here,
            reason: `${address} is the address of a page.`,
            advice: 'Take it out: the page answers there.',
          };
        else if (other)
          yield {
            ...here,
            reason: `${address} leads to another entry already.`,
            advice: 'Keep it with the entry that it was published for.',
            related: { label: 'first given at', ...other },
          };
        else first.set(address, here);
      }
  },
};

function addressesOf({ ids, codes, valid }: CheckContext): ReadonlySet<string> {
  const to = createRoutes('/');
  const collections = Object.keys(ids) as CollectionName[];
  const entries = collections.flatMap((name) => [...ids[name]].map((id) => entryAddress(to, name, id)));
  const claims = codes.flatMap(({ code }) => [to.short(code), to.embed(code)]);
  const pairs = valid.claims.flatMap(({ data: { code, relations = [] } }) =>
    // Which source is the earlier does not matter: the other order was never an address.
    relations.flatMap(({ target }) => [to.pair(code, target), to.pair(target, code)]),
  );
  const lists = [to.claims(), to.topics(), to.compare(), to.forecasts(), to.timeline(), to.citations(), to.terms()];
  return new Set([...entries, ...claims, ...pairs, ...lists, to.home(), to.search(), to.about(), to.data()]);
}
