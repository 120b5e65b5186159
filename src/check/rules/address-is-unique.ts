import { COLLECTION_NAMES } from '../../model/collections.ts';
import { createRoutes, entryAddress } from '../../model/routes.ts';
import type { CheckContext } from '../check-context.ts';
import { repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const addressIsUnique: Rule = {
  id: 'address-is-unique',
  description: 'An old address leads to one entry, and to no page of today.',
  *find(context) {
    const today = addressesOf(context);
    const old = Object.values(context.valid)
      .flat()
      .flatMap(({ file, data: { formerly = [] } }) =>
        formerly.map((key, index) => ({ key, file, place: file.placeOf(['formerly', index]) })),
      );
    for (const { key, file, place } of old)
      if (today.has(key))
        yield {
          file: file.path,
          place,
          reason: `${key} is the address of a page.`,
          advice: 'Take it out: the page answers there.',
        };
    const free = old.filter(({ key }) => !today.has(key));
    yield* repeats(free, 'first given at', ({ key }) => ({
      reason: `${key} leads to another entry already.`,
      advice: 'Keep it with the entry that it was published for.',
    }));
  },
};

function addressesOf({ ids, codes, valid }: CheckContext): ReadonlySet<string> {
  const to = createRoutes('/');
  const entries = COLLECTION_NAMES.flatMap((name) => [...ids[name]].map((id) => entryAddress(to, name, id)));
  const lines = [...ids.assessments].map((id) => to.forecastLine(id));
  const claims = codes.flatMap(({ code }) => [to.short(code), to.embed(code)]);
  const pairs = valid.claims.flatMap(({ data: { code, relations = [] } }) =>
    // Which source is the earlier does not matter: the other order was never an address.
    relations.flatMap(({ target }) => [to.pair(code, target), to.pair(target, code)]),
  );
  const lists = [
    to.claims(),
    to.topics(),
    to.compare(),
    to.forecasts(),
    to.allForecasts(),
    to.timeline(),
    to.citations(),
    to.terms(),
  ];
  return new Set([...entries, ...lines, ...claims, ...pairs, ...lists, to.home(), to.search(), to.about(), to.data()]);
}
