import { COLLECTION_NAMES } from '../../model/collections.ts';
import { createRoutes, entryAddress } from '../../model/routes.ts';
import type { CheckContext } from '../check-context.ts';
import { repeats } from '../repeats.ts';
import type { Rule } from '../rule.ts';

export const addressIsUnique: Rule = {
  id: 'address-is-unique',
  description: 'An old address leads to one entry, and to no page of today.',
  *find(context) {
    const today = addressesOf(context);
    const old = Object.values(context.valid)
      .flat()
      .flatMap(({ file, data: { formerly = [] } }) =>
        formerly.map((address, index) => ({ address, file: file.path, place: file.placeOf(['formerly', index]) })),
      );
    for (const { address, file, place } of old)
      if (today.has(address))
        yield {
          file,
          place,
          reason: `${address} is the address of a page.`,
          advice: 'Take it out: the page answers there.',
        };
    const free = old.filter(({ address }) => !today.has(address));
    for (const [{ address, file, place }, first] of repeats(free, (it) => it.address))
      yield {
        file,
        place,
        reason: `${address} leads to another entry already.`,
        advice: 'Keep it with the entry that it was published for.',
        related: { label: 'first given at', file: first.file, place: first.place },
      };
  },
};

function addressesOf({ ids, codes, valid }: CheckContext): ReadonlySet<string> {
  const to = createRoutes('/');
  const entries = COLLECTION_NAMES.flatMap((name) => [...ids[name]].map((id) => entryAddress(to, name, id)));
  const claims = codes.flatMap(({ code }) => [to.short(code), to.embed(code)]);
  const pairs = valid.claims.flatMap(({ data: { code, relations = [] } }) =>
    // Which source is the earlier does not matter: the other order was never an address.
    relations.flatMap(({ target }) => [to.pair(code, target), to.pair(target, code)]),
  );
  const lists = [to.claims(), to.topics(), to.compare(), to.forecasts(), to.timeline(), to.citations(), to.terms()];
  return new Set([...entries, ...claims, ...pairs, ...lists, to.home(), to.search(), to.about(), to.data()]);
}
