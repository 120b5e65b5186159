import { COLLECTION_NAMES } from '../model/collections.ts';
import { onceFor } from '../model/once-for.ts';
import { createRoutes, entryAddress } from '../model/routes.ts';
import type { CheckContext } from './check-context.ts';

/** Every address at which a page or a line of one answers today, from the root of the site. */
export const addressesOf = onceFor(({ ids, codes, valid }: CheckContext): ReadonlySet<string> => {
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
  const sources = [...ids.sources];
  const ofSources = sources.flatMap((source) => [
    to.argument(source),
    to.paragraphs(source),
    ...sources.map((other) => to.sourcePair(source, other)),
  ]);
  const lists = [
    to.sources(),
    to.claims(),
    to.topics(),
    to.compare(),
    to.forecasts(),
    to.allForecasts(),
    to.timeline(),
    to.changes(),
    to.citations(),
    to.terms(),
  ];
  return new Set([
    ...entries,
    ...lines,
    ...claims,
    ...pairs,
    ...ofSources,
    ...lists,
    to.home(),
    to.search(),
    to.about(),
    to.data(),
  ]);
});
