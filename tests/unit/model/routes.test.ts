import { describe, expect, test } from 'vitest';
import {
  chosenAddress,
  chosenIn,
  claimAnchor,
  createRoutes,
  entryAddress,
  paragraphAnchor,
  previewPlace,
} from '../../../src/model/routes.ts';

/** Published addresses never change: what stands here is a promise. */
const ADDRESSES = [
  ['/', (to) => to.home()],
  ['/sources/', (to) => to.sources()],
  ['/sources/pism-2021/', (to) => to.source('pism-2021')],
  ['/sources/pism-2021/paragraphs/#p12', (to) => to.paragraph('pism-2021', 12)],
  ['/sources/pism-2021/#d-P1a', (to) => to.anchor('pism-2021', 'd-P1a')],
  ['/claims/', (to) => to.claims()],
  ['/claims/pism-2021/no-reset/', (to) => to.claim('pism-2021/no-reset')],
  ['/c/P12a/', (to) => to.short('P12a')],
  ['/embed/P12a/', (to) => to.embed('P12a')],
  ['/topics/', (to) => to.topics()],
  ['/topics/ukraine/', (to) => to.topic('ukraine')],
  ['/topics/ukraine/#claims-pism-2021', (to) => to.topicClaims('ukraine', 'pism-2021')],
  ['/topics/ukraine/#touch', (to) => to.topicTies('ukraine')],
  ['/compare/', (to) => to.compare()],
  ['/compare/#pairs', (to) => to.pairs()],
  ['/compare/P5d-M3d/', (to) => to.pair('P5d', 'M3d')],
  ['/forecasts/', (to) => to.forecasts()],
  ['/forecasts/pism-2021/no-reset/', (to) => to.forecast('pism-2021/no-reset')],
  ['/forecasts/#pism-2021-no-reset', (to) => to.forecastLine('pism-2021/no-reset')],
  ['/forecasts/?verdict=borne-out#borne-out', (to) => to.forecastsWith('borne-out')],
  ['/forecasts/all/', (to) => to.allForecasts()],
  ['/timeline/', (to) => to.timeline()],
  ['/timeline/#fact-stops-opened', (to) => to.fact('stops-opened')],
  ['/timeline/#caatsa-signed', (to) => to.event('caatsa-signed')],
  ['/timeline/#facts-2021-04-15', (to) => to.facts('2021-04-15')],
  ['/timeline/#facts-2021u', (to) => to.facts('2021%')],
  ['/citations/', (to) => to.citations()],
  ['/citations/caatsa-law/', (to) => to.citation('caatsa-law')],
  ['/terms/', (to) => to.terms()],
  ['/terms/caatsa/', (to) => to.term('caatsa')],
  ['/search/', (to) => to.search()],
  ['/about/', (to) => to.about()],
  ['/data/', (to) => to.data()],
  ['/claims/filter.css', (to) => to.filterStyles(to.claims())],
  ['/claims/pism-2021/no-reset/index.json', (to) => to.twin(to.claim('pism-2021/no-reset'))],
  ['/sources/pism-2021/works.bib', (to) => to.works(to.source('pism-2021'), 'bib')],
  ['/topics/ukraine/works.ris', (to) => to.works(to.topic('ukraine'), 'ris')],
  ['/compare/P5d-M3d/cite.ris', (to) => to.cite(to.pair('P5d', 'M3d'), 'ris')],
  ['/sources/pism-2021/article.json', (to) => to.article('pism-2021', 'json')],
  ['/claims/pism-2021/no-reset/card.png', (to) => to.card(to.claim('pism-2021/no-reset'))],
  ['/card.png', (to) => to.card(to.home())],
  ['/schema/claims.json', (to) => to.schema('claims')],
  ['/favicon.svg', (to) => to.file('favicon.svg')],
] as const satisfies readonly (readonly [string, (to: ReturnType<typeof createRoutes>) => string])[];

describe.for([
  ['/', ''],
  ['/briefing/', '/briefing'],
  ['/briefing', '/briefing'],
  ['/a/b', '/a/b'],
] as const)('under the base %s', ([base, before]) => {
  const to = createRoutes(base);

  test.for(ADDRESSES)(`${before}%s`, ([address, route]) => {
    expect(route(to)).toBe(before + address);
  });

  test('no page has two addresses', () => {
    const all = ADDRESSES.map(([, route]) => route(to));
    expect(new Set(all).size).toBe(all.length);
  });
});

test('fragments', () => {
  expect(paragraphAnchor(3)).toBe('p3');
  expect(claimAnchor('P12a')).toBe('P12a');
});

test.each([
  ['sources', 'pism-2021', '/sources/pism-2021/'],
  ['claims', 'pism-2021/no-reset', '/claims/pism-2021/no-reset/'],
  ['topics', 'ukraine', '/topics/ukraine/'],
  ['stances', 'pism-2021/ukraine', '/topics/ukraine/'],
  ['citations', 'caatsa-law', '/citations/caatsa-law/'],
  ['terms', 'caatsa', '/terms/caatsa/'],
  ['events', 'caatsa-signed', '/timeline/#caatsa-signed'],
  ['facts', 'caatsa-signed', '/timeline/#fact-caatsa-signed'],
  ['assessments', 'pism-2021/no-reset', '/forecasts/pism-2021/no-reset/'],
  ['pages', 'home', '/'],
  ['pages', 'about', '/about/'],
  ['pages', 'data', '/data/'],
] as const)('an entry of %s is read at its address', (collection, id, address) => {
  expect(entryAddress(createRoutes('/'), collection, id)).toBe(address);
});

test.each(['/', '/briefing/'])('the preview of a page under %s lies where its file is written', (base) => {
  const to = createRoutes(base);
  for (const [page, file, key] of [
    [to.claim('pism-2021/no-reset'), to.claimPreviews('pism-2021'), 'no-reset'],
    [to.term('nord-stream-2'), to.termPreviews(), 'nord-stream-2'],
    [to.citation('crs-2017'), to.workPreviews(), 'crs-2017'],
  ] as const)
    expect(previewPlace(base, page)).toEqual({ file, key });
  for (const page of [
    to.home(),
    to.claims(),
    to.terms(),
    to.source('pism-2021'),
    to.topic('ukraine'),
    to.short('P12a'),
  ])
    expect(previewPlace(base, page)).toBeUndefined();
  expect(previewPlace('/briefing/', '/claims/pism-2021/no-reset/')).toBeUndefined();
});

test('the address of chosen claims says which they are, and the one of none is the list of all', () => {
  expect(chosenAddress('/briefing/', ['P12a', 'M3a'])).toBe('/briefing/claims/?c=P12a,M3a');
  expect(chosenAddress('/briefing/', [])).toBe(createRoutes('/briefing/').claims());
  const { search } = new URL(chosenAddress('/', ['P12a', 'M3a']), 'https://example.org');
  expect(chosenIn(search)).toEqual(['P12a', 'M3a']);
});

test.each([
  ['?c=P12a%2CM3a', ['P12a', 'M3a']],
  ['?c=+P12a,+,M3a+', ['P12a', 'M3a']],
  ['?c=', []],
  ['?kind=forecast', []],
])('what the query %s asks for is read however it was written', (query, codes) => {
  expect(chosenIn(query)).toEqual(codes);
});
