import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { NAVIGATION_NAMES } from '../../../src/model/site.ts';
import { navigationOf } from '../../../src/views/pages.ts';
import { siteOf } from '../publish/linked-data/blocks.ts';
import { tram } from '../graph/fixture-corpus.ts';

test('the archive may have a word of its own for every heading and every page of the navigation', () => {
  const site = siteOf(tram());
  const graph = buildGraph(tram());
  const navigation = Object.fromEntries(NAVIGATION_NAMES.map((name) => [name, `Our ${name}`]));
  const told = navigationOf({ ...site, graph: { ...graph, site: { ...graph.site, navigation } } });
  expect(told.flatMap(({ heading, links }) => [heading, ...links.map(({ label }) => label)]).sort()).toEqual(
    Object.values(navigation).sort(),
  );
});
