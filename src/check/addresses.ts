import { COLLECTION_NAMES } from '../model/collections.ts';
import { createRoutes, entryAddress } from '../model/routes.ts';
import type { CheckContext } from './check-context.ts';

/** Every address at which an entry, a pair or a list answers today, from the root of the site. */
export function addressesOf({ ids, codes, valid }: CheckContext): ReadonlySet<string> {
  const to = createRoutes('/');
  // A stance is read on its topic’s page, which is there where the topic is.
  const entries = COLLECTION_NAMES.filter((name) => name !== 'stances').flatMap((name) =>
    [...ids[name]].map((id) => entryAddress(to, name, id)),
  );
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
