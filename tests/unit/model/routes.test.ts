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
  ['/sources/tram-note-2019/', (to) => to.source('tram-note-2019')],
  ['/sources/tram-note-2019/paragraphs/#p12', (to) => to.paragraph('tram-note-2019', 12)],
  ['/sources/tram-note-2019/#d-P1a', (to) => to.anchor('tram-note-2019', 'd-P1a')],
  ['/claims/', (to) => to.claims()],
  ['/claims/tram-note-2019/closure/', (to) => to.claim('tram-note-2019/closure')],
  ['/c/P12a/', (to) => to.short('P12a')],
  ['/embed/P12a/', (to) => to.embed('P12a')],
  ['/topics/', (to) => to.topics()],
  ['/topics/riders/', (to) => to.topic('riders')],
  ['/topics/riders/#claims-tram-note-2019', (to) => to.topicClaims('riders', 'tram-note-2019')],
  ['/topics/riders/#touch', (to) => to.topicTies('riders')],
  ['/compare/', (to) => to.compare()],
  ['/compare/#pairs', (to) => to.pairs()],
  ['/compare/P5d-M3d/', (to) => to.pair('P5d', 'M3d')],
  ['/forecasts/', (to) => to.forecasts()],
  ['/forecasts/tram-note-2019/closure/', (to) => to.forecast('tram-note-2019/closure')],
  ['/forecasts/#tram-note-2019-closure', (to) => to.forecastLine('tram-note-2019/closure')],
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
  ['/claims/tram-note-2019/closure/index.json', (to) => to.twin(to.claim('tram-note-2019/closure'))],
  ['/sources/tram-note-2019/works.bib', (to) => to.works(to.source('tram-note-2019'), 'bib')],
  ['/topics/riders/works.ris', (to) => to.works(to.topic('riders'), 'ris')],
  ['/compare/P5d-M3d/cite.ris', (to) => to.cite(to.pair('P5d', 'M3d'), 'ris')],
  ['/sources/tram-note-2019/article.json', (to) => to.article('tram-note-2019', 'json')],
  ['/claims/tram-note-2019/closure/card.png', (to) => to.card(to.claim('tram-note-2019/closure'))],
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
  ['sources', 'tram-note-2019', '/sources/tram-note-2019/'],
  ['claims', 'tram-note-2019/closure', '/claims/tram-note-2019/closure/'],
  ['topics', 'riders', '/topics/riders/'],
  ['stances', 'tram-note-2019/riders', '/topics/riders/'],
  ['citations', 'caatsa-law', '/citations/caatsa-law/'],
  ['terms', 'caatsa', '/terms/caatsa/'],
  ['events', 'caatsa-signed', '/timeline/#caatsa-signed'],
  ['facts', 'caatsa-signed', '/timeline/#fact-caatsa-signed'],
  ['assessments', 'tram-note-2019/closure', '/forecasts/tram-note-2019/closure/'],
  ['pages', 'home', '/'],
  ['pages', 'about', '/about/'],
  ['pages', 'data', '/data/'],
] as const)('an entry of %s is read at its address', (collection, id, address) => {
  expect(entryAddress(createRoutes('/'), collection, id)).toBe(address);
});

test.each(['/', '/briefing/'])('the preview of a page under %s lies where its file is written', (base) => {
  const to = createRoutes(base);
  for (const [page, file, key] of [
    [to.claim('tram-note-2019/closure'), to.claimPreviews('tram-note-2019'), 'closure'],
    [to.term('nord-stream-2'), to.termPreviews(), 'nord-stream-2'],
    [to.citation('crs-2017'), to.workPreviews(), 'crs-2017'],
  ] as const)
    expect(previewPlace(base, page)).toEqual({ file, key });
  for (const page of [
    to.home(),
    to.claims(),
    to.terms(),
    to.source('tram-note-2019'),
    to.topic('riders'),
    to.short('P12a'),
  ])
    expect(previewPlace(base, page)).toBeUndefined();
  expect(previewPlace('/briefing/', '/claims/tram-note-2019/closure/')).toBeUndefined();
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
