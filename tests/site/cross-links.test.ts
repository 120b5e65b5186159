import type { Element, Nodes, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import {
  SOURCE_NOUN,
  assessments,
  citations,
  claimBy,
  claims,
  events,
  facts,
  isCited,
  sources,
  stances,
  terms,
  topics,
} from '../support/content.ts';
import type { Assessment, Claim } from '../support/content.ts';
import { pagesOf, resolveAddress } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

// What should be there is told by the content’s files, what is there by the built pages.
const to = createRoutes(SITE.base);

interface Place {
  readonly address: string;
  readonly path: string;
  readonly tree: Root | Element;
}

const pages = new Map(
  pagesOf(SITE.folder)
    .filter(({ redirect }) => !redirect)
    .map(({ path, html }) => [`${SITE.base}${path}`, { path, html }]),
);
const opened = new Map<string, Place>();

/** The text of a page, without what every page has. */
function open(address: string): Place {
  const known = opened.get(address);
  if (known) return known;
  const page = pages.get(address);
  if (!page) throw new Error(`There is no page ${address}`);
  const [main] = elementsOf(parseHtml(page.html), 'main');
  if (!main) throw new Error(`The page ${address} has no main part`);
  const place = { address, path: page.path, tree: main };
  opened.set(address, place);
  return place;
}

/** The part of a page that a fragment names. */
function partOf(place: Place, id: string): Place {
  const tree = elementsIn(place).find((element) => attribute(element, 'id') === id);
  if (!tree) throw new Error(`The page ${place.address} has no #${id}`);
  return { ...place, tree };
}

/** The section of a page under a heading. */
function under(place: Place, heading: string): Place {
  const sections = elementsIn(place).filter(({ tagName }) => tagName === 'section');
  const isHeading = (node: Nodes): boolean =>
    node.type === 'element' &&
    (node.tagName === 'h2' ? wordsOf(node) === heading : isHeaded(node) && node.children.some(isHeading));
  const tree = sections.find((section) => section.children.some(isHeading));
  if (!tree) throw new Error(`The page ${place.address} has no section “${heading}”`);
  return { ...place, tree };
}

function elementsIn({ tree }: Place): Element[] {
  return tree.type === 'root' ? elementsOf(tree) : elementsOf({ type: 'root', children: [tree] });
}

const ofClass = (place: Place, name: string): Place[] =>
  elementsIn(place)
    .filter((element) => (attribute(element, 'className') ?? '').split(' ').includes(name))
    .map((tree) => ({ ...place, tree }));

/** Whether it holds a heading with the link to it. */
const isHeaded = (element: Element) => attribute(element, 'className') === 'headed';

/** Where the links of a part of a page lead, but for those to a heading itself. */
function linksIn(place: Place): string[] {
  return elementsIn(place)
    .filter((it) => it.tagName === 'a' && attribute(it, 'className') !== 'permalink')
    .flatMap((link) => {
      const url = resolveAddress(attribute(link, 'href') ?? '', SITE.base, place.path);
      return url ? [`${url.pathname}${url.hash}`] : [];
    });
}

const wordsOf = (node: Nodes) => toString(node).replaceAll(/\s+/gu, ' ').trim();

/** What a list of claims shows: each claim’s address, if its statement stands there too. */
function listedIn(place: Place): string[] {
  return ofClass(place, 'statement').map((statement) => {
    const [address = 'nowhere'] = linksIn(statement);
    const claim = claims.find(({ id }) => to.claim(id) === address);
    return claim && wordsOf(statement.tree).endsWith(claim.statement) ? address : `${address}, with other words`;
  });
}

const addressesOf = (list: readonly Claim[]) => list.map(({ id }) => to.claim(id)).sort();

/** Those links that claims’ own pages lack. */
function missing(expected: (claim: Claim) => readonly string[]): string[] {
  return claims.flatMap((claim) => {
    const links = new Set(linksIn(open(to.claim(claim.id))));
    return expected(claim)
      .filter((address) => !links.has(address))
      .map((address) => `${claim.code} → ${address}`);
  });
}

const namesIn = ({ terms = [], speaker, holder, via = [] }: Claim) =>
  [...terms, speaker, holder, ...via].flatMap((id) => (id === undefined || id === 'unnamed' ? [] : [id]));

describe('every claim', () => {
  test('has a page, which bears its statement, and no page is without a claim', () => {
    const found = [...pages.keys()].filter((address) =>
      /^claims\/[^/]+\/[^/]+\/$/u.test(address.slice(SITE.base.length)),
    );
    expect(found.sort()).toEqual(addressesOf(claims));
    const headings = claims.map(({ id }) => elementsIn(open(to.claim(id))).find(({ tagName }) => tagName === 'h1'));
    expect(headings.map((heading) => heading && wordsOf(heading))).toEqual(claims.map(({ statement }) => statement));
  });

  test('has its place among all claims, in their order', () => {
    const list = open(to.claims());
    expect(listedIn(list)).toEqual(claims.map(({ id }) => to.claim(id)));
    for (const { code, id } of claims) expect(linksIn(partOf(list, code))).toContain(to.claim(id));
  });
});

describe('every claim leads to', () => {
  test('its source', () => {
    expect(missing(({ source }) => [to.source(source)])).toEqual([]);
  });

  test('each of its paragraphs', () => {
    expect(missing(({ source, paragraphs }) => paragraphs.map((number) => to.paragraph(source, number)))).toEqual([]);
  });

  test('the works that it cites', () => {
    expect(missing(({ cites = [] }) => cites.map((key) => to.citation(key)))).toEqual([]);
  });

  test('its topics', () => {
    expect(missing(({ topics }) => topics.map((id) => to.topic(id)))).toEqual([]);
  });

  test('what it names, who says it, and whose view it is', () => {
    expect(missing((claim) => namesIn(claim).map((id) => to.term(id)))).toEqual([]);
  });

  test('its events', () => {
    const of = (claim: Claim) => events.filter((event) => event.claims.includes(claim.code));
    expect(missing((claim) => of(claim).map(({ id }) => to.event(id)))).toEqual([]);
  });

  test('the units of the digest that rest on it', () => {
    const digest = sources.flatMap(unitsOf);
    const of = (claim: Claim) => digest.filter(({ codes }) => codes.includes(claim.code));
    expect(missing((claim) => of(claim).map(({ source, anchor }) => to.anchor(source, anchor)))).toEqual([]);
  });

  test('the claims before and after it in its source', () => {
    const found = claims.map(({ id }) =>
      ['prev', 'next'].map((rel) => {
        const link = elementsIn(open(to.claim(id))).find((element) => attribute(element, 'rel') === rel);
        return link && attribute(link, 'href');
      }),
    );
    const expected = claims.map(({ source }, at) =>
      [claims[at - 1], claims[at + 1]].map((other) => (other?.source === source ? to.claim(other.id) : undefined)),
    );
    expect(found).toEqual(expected);
  });

  test('the claims that it relates to or that relate to it, with how and why, and to no others', () => {
    const expected = new Map(claims.map(({ code }) => [code, [] as Told[]]));
    for (const claim of claims) {
      for (const { type, target, basis, because } of claim.relations ?? []) {
        const kind = basis ?? type;
        expected.get(claim.code)?.push({ kind, forward: true, address: to.claim(claimBy(target).id), because });
        expected.get(target)?.push({ kind, forward: false, address: to.claim(claim.id), because });
      }
    }
    const words = new Map<string, Set<string>>();
    const OTHERS = sources.length > 2 ? `What other ${SOURCE_NOUN.many} say` : `What the other ${SOURCE_NOUN.one} says`;
    for (const { code, id } of claims) {
      const page = open(to.claim(id));
      const found = relationsOn(page);
      // What other articles say has a part of its own.
      const others = claims.filter(({ source }) => source !== claimBy(code).source).map((other) => to.claim(other.id));
      const across = found.filter(({ address }) => others.includes(address));
      if (across.length > 0) expect(relationsOn(under(page, OTHERS))).toEqual(across);
      const told = expected.get(code) ?? [];
      const placeOf = ({ address, because }: Omit<Told, 'kind' | 'forward'>) => `${address}: ${because}`;
      expect(found.map(placeOf).sort(), code).toEqual(told.map(placeOf).sort());
      for (const { kind, forward, ...place } of told) {
        const label = found.find((it) => placeOf(it) === placeOf(place))?.label ?? '';
        const isSymmetric = kind === 'agreesWith' || kind === 'disputes';
        if (!isSymmetric) expect(/ (?:by|given)$/u.test(label), `${code}: ${label}`).toBe(!forward);
        const way = isSymmetric ? kind : `${kind} ${forward}`;
        words.set(way, (words.get(way) ?? new Set()).add(label));
      }
    }
    // Each way has words of its own, and the same everywhere.
    expect(words.size).toBeGreaterThan(1);
    expect([...words.values()].filter((labels) => labels.size !== 1)).toEqual([]);
    expect(new Set([...words.values()].flatMap((labels) => [...labels])).size).toBe(words.size);
  });
});

interface Told {
  readonly kind: string;
  /** Whether it is told of the claim that it starts from. */
  readonly forward: boolean;
  readonly address: string;
  readonly because: string;
}

/** The relations that a claim’s page shows: the words, the other claim’s address, the reason. */
function relationsOn(page: Place): (Pick<Told, 'address' | 'because'> & { readonly label: string })[] {
  let label = '';
  // The first step of the way to the thesis: the words before its link, and the reason below.
  const steps = ofClass(page, 'path').map((path) => {
    const [, words = ''] = /^(.+?) [A-Z]\d/u.exec(wordsOf(path.tree)) ?? [];
    const [because] = ofClass(path, 'because');
    return {
      label: words.charAt(0).toLowerCase() + words.slice(1),
      address: linksIn(path)[0] ?? 'nowhere',
      because: because ? wordsOf(because.tree) : '',
    };
  });
  const listed = ofClass(page, 'relations')
    .flatMap(elementsIn)
    .flatMap((element) => {
      if (element.tagName === 'dt') label = wordsOf(element);
      if (element.tagName !== 'dd') return [];
      const item = { ...page, tree: element };
      const [address = 'nowhere'] = listedIn(item);
      const [because] = ofClass(item, 'because');
      return [{ label, address, because: because ? wordsOf(because.tree) : '' }];
    });
  return [...steps, ...listed];
}

/** The units of a source’s digest: the codes of each by the content, its fragment by the page. */
function unitsOf({ id, body: whole }: (typeof sources)[number]) {
  const body = whole.slice(whole.search(/^## /mu));
  const groups = [...body.matchAll(/(?:\[\[[^\]]+\]\]\s*)+/gu)]
    .map(([group]) => [...group.matchAll(/\[\[([A-Z]+\d+[a-z]+)/gu)].map(([, code = '']) => code))
    .filter((codes) => codes.length > 0);
  const units = ofClass(open(to.source(id)), 'unit').filter(
    ({ tree }) => tree.type === 'element' && attribute(tree, 'id')?.startsWith('d'),
  );
  expect(units).toHaveLength(groups.length);
  return units.map(({ tree }, index) => ({
    source: id,
    anchor: (tree.type === 'element' && attribute(tree, 'id')) || 'nowhere',
    codes: groups[index] ?? [],
  }));
}

describe('back to their claims, and to no others, lead', () => {
  test('the paragraphs of each source', () => {
    for (const source of sources)
      for (const number of source.paragraphs.keys()) {
        const drawn = claims.filter((claim) => claim.source === source.id && claim.paragraphs.includes(number + 1));
        const part = partOf(open(to.paragraphs(source.id)), `p${number + 1}`);
        expect(listedIn(part).sort(), `${source.id} ¶ ${number + 1}`).toEqual(addressesOf(drawn));
      }
  });

  test('the units of each digest', () => {
    for (const { source, anchor, codes } of sources.flatMap(unitsOf)) {
      // A work may stand between the claims of a group.
      const own = new Set(claims.map(({ id }) => to.claim(id)));
      const links = linksIn(partOf(open(to.source(source)), anchor)).filter((address) => own.has(address));
      expect(links, `${source} #${anchor}`).toEqual(codes.map((code) => to.claim(claimBy(code).id)));
    }
  });

  test('the works, told to be cited only where a source cites them', () => {
    for (const { id, citedBy = [] } of citations) {
      const citing = claims.filter(({ cites }) => cites?.includes(id));
      const page = open(to.citation(id));
      expect(listedIn(page).sort(), id).toEqual(addressesOf(citing));
      if (citing.length === 0) continue;
      const cited = citedBy.some(isCited);
      expect(listedIn(under(page, cited ? 'Cited for' : 'Claims at this place')), id).toHaveLength(citing.length);
    }
  });

  test('the topics', () => {
    for (const { id } of topics) {
      const on = claims.filter(({ topics }) => topics.includes(id));
      expect(listedIn(under(open(to.topic(id)), 'All claims on this topic')).sort(), id).toEqual(addressesOf(on));
    }
  });

  test('the terms', () => {
    for (const { id } of terms) {
      const naming = claims.filter((claim) => namesIn(claim).includes(id));
      expect(listedIn(open(to.term(id))).sort(), id).toEqual(addressesOf(naming));
    }
  });

  test('the events of the timeline', () => {
    for (const { id, claims: codes } of events) {
      const links = linksIn(partOf(open(to.timeline()), id)).filter((address) => address.startsWith(to.claims()));
      expect(links.sort(), id).toEqual(addressesOf(claims.filter(({ code }) => codes.includes(code))));
    }
  });

  test('the stances of the sources', () => {
    for (const { id, source, silent, claims: codes = [], lead = '' } of stances) {
      if (silent) continue;
      const topic = id.slice(`${source}/`.length);
      const expected = codes.map((code) => to.claim(claimBy(code).id));
      expect(linksIn(open(to.topic(topic))), id).toEqual(expect.arrayContaining(expected));
      // Of many sources the table leads to where the claims of each stand.
      const place = sources.length > 3 ? to.topicClaims(topic, source) : to.claim(claimBy(lead).id);
      expect(linksIn(open(to.compare()))).toContain(place);
    }
  });
});

/** What the table calls each degree of difficulty. */
const HARD: Readonly<Record<string, string>> = { safe: 'safe', open: 'uncertain', bold: 'bold' };

/** What is said of a forecast, by its verdict. */
const OUTCOMES: Readonly<Record<string, string>> = {
  'borne-out': 'It came true.',
  partly: 'It came true in part.',
  'not-borne-out': 'It did not come true.',
  'holds-so-far': 'It holds so far.',
  open: 'It is still open.',
  contested: 'It is contested.',
  'not-checkable': 'It cannot be checked.',
  'no-record': 'It left no evidence that we found.',
};

/** What every wording of a value has: its own words. */
const wordsFor = (value: string) => value.replaceAll('-', ' ');

describe('the ledger', () => {
  const ledger = open(to.forecasts());
  const all = open(to.allForecasts());
  const scored = assessments.filter(({ verdict }) => verdict);
  const followed = assessments.filter(({ notScored }) => notScored);
  const lineOf = (id: string) => partOf(ledger, id.replace('/', '-'));
  const entries = assessments.map((assessment) => ({ assessment, entry: open(to.forecast(assessment.id)) }));
  const factBy = (id: string) => facts.find((fact) => fact.id === id);
  /** The facts that an assessment names, and the works that are evidence for them. */
  const factsOf = ({ facts: weighed = [], counter }: Assessment) =>
    [...weighed.map(({ fact }) => fact), ...(counter && counter !== 'none-found' ? (counter.facts ?? []) : [])].flatMap(
      (id) => factBy(id) ?? [],
    );

  test('has every forecast, scored or followed', () => {
    const forecasts = claims.filter(({ kind }) => kind === 'forecast').map(({ code }) => code);
    expect(assessments.flatMap(({ claims: codes }) => codes)).toEqual(expect.arrayContaining(forecasts));
  });

  test('scores forecasts alone', () => {
    const others = scored.flatMap(({ claims: codes }) => codes).filter((code) => claimBy(code).kind !== 'forecast');
    expect(others).toEqual([]);
  });

  test('has a line for each scored one, with verdict, modal words and how hard it was', () => {
    for (const { id, title, verdict = '', difficulty, claims: codes } of scored) {
      const words = wordsOf(lineOf(id).tree);
      const modal = codes.flatMap((code) => claimBy(code).modal ?? []);
      for (const text of [title, HARD[difficulty?.level ?? ''] ?? '', ...modal]) expect(words, id).toContain(text);
      const [, outcome = '?'] = /^It (?:is |left )?(.+?)(?: that we found)?\.$/u.exec(OUTCOMES[verdict] ?? '') ?? [];
      expect(words, id).toContain(outcome);
      expect(linksIn(lineOf(id)), id).toEqual([to.forecast(id)]);
    }
  });

  test('stands together what one fact has settled', () => {
    for (const [fact, same] of Map.groupBy(scored, ({ decidedBy }) => decidedBy)) {
      if (!fact || fact === 'horizon') continue;
      const groups = elementsIn(ledger).filter(
        (element) => element.tagName === 'tbody' && wordsOf(element).includes(factBy(fact)?.title ?? fact),
      );
      expect(groups, fact).toHaveLength(1);
      const [group] = groups;
      const links = group ? linksIn({ ...ledger, tree: group }) : [];
      expect(links.sort(), fact).toEqual(same.map(({ id }) => to.forecast(id)).sort());
    }
  });

  test('lists what is followed and not scored', () => {
    for (const { id } of followed) expect(linksIn(lineOf(id)), id).toEqual([to.forecast(id)]);
    const words = wordsOf(ledger.tree);
    expect(words).toContain('Followed, not scored');
  });

  test('answers for each source: how many, how they fell, and how many of the hits were safe', () => {
    for (const { id } of sources) {
      const own = scored.filter(({ source }) => source === id);
      if (own.length === 0) continue;
      const count = (verdict: string) => own.filter((one) => one.verdict === verdict).length;
      const hits = own.filter(({ verdict }) => verdict === 'borne-out');
      const told = wordsOf(partOf(ledger, `claims-${id}`).tree);
      expect(told).toMatch(new RegExp(`made ${own.length} forecasts?\\.`, 'u'));
      const settled = count('borne-out') + count('partly') + count('not-borne-out');
      if (settled === 0) expect(told).toContain('None can be settled yet');
      else {
        expect(told).toMatch(
          settled === 1
            ? /1 is settled and (?:came true|did not come true)/u
            : new RegExp(`${settled} are settled: ${count('borne-out') || 'none'} came true`, 'u'),
        );
        if (count('not-borne-out') > 0)
          expect(told).toContain(settled === 1 ? 'did not' : `${count('not-borne-out')} did not`);
        const safe = hits.filter(({ difficulty }) => difficulty?.level === 'safe').length;
        if (safe > 1 && safe < hits.length) expect(told).toContain(`Of the ${hits.length} hits, ${safe} were safe`);
      }
      if (count('holds-so-far') > 0) expect(told).toMatch(new RegExp(`${count('holds-so-far')} holds? so far`, 'u'));
    }
  });

  test('can be read in one go', () => {
    expect(wordsOf(ledger.tree).split(/\s+/u).length).toBeLessThanOrEqual(4000);
  });

  test('tells how far the two codings agree, and of each difference why', () => {
    const pairsOfVerdicts = scored.flatMap(({ verdict = '', secondCoding }) =>
      secondCoding ? [[secondCoding.before ?? verdict, secondCoding.verdict] as const] : [],
    );
    if (pairsOfVerdicts.length === 0) return;
    const share = (holds: (pair: readonly [string, string]) => boolean) =>
      pairsOfVerdicts.filter(holds).length / pairsOfVerdicts.length;
    const observed = share(([ours, theirs]) => ours === theirs);
    const verdicts = new Set(pairsOfVerdicts.flat());
    const chance = [...verdicts].reduce(
      (sum, verdict) => sum + share(([ours]) => ours === verdict) * share(([, theirs]) => theirs === verdict),
      0,
    );
    const kappa = (observed - chance) / (1 - chance);
    const same = pairsOfVerdicts.filter(([ours, theirs]) => ours === theirs).length;
    const words = wordsOf(ledger.tree);
    expect(words).toContain(`${same} of ${pairsOfVerdicts.length} forecast`);
    if (chance < 1) expect(words).toContain(`(Cohen’s κ ${kappa.toFixed(2)})`);
    const differing = scored.filter(({ secondCoding }) => secondCoding?.because);
    for (const { secondCoding } of differing) expect(words).toContain(secondCoding?.because);
  });

  test('has a page for each, which tells the claims, what would count, the facts, the reason, and what speaks against it', () => {
    for (const { assessment, entry } of entries) {
      const { claims: codes, criterion = '', verdict, reason, facts: weighed = [], counter, difficulty } = assessment;
      const words = wordsOf(entry.tree);
      const against = counter && counter !== 'none-found' ? [counter.statement] : [];
      const said = [
        ...codes.map((code) => claimBy(code).statement),
        criterion,
        reason,
        difficulty?.because ?? '',
        ...weighed.flatMap(({ fact, because }) => [factBy(fact)?.statement ?? fact, because]),
        ...against,
      ];
      for (const text of said) expect(words, assessment.id).toContain(text);
      expect(words, assessment.id).toContain(verdict ? OUTCOMES[verdict] : 'Not scored');
    }
  });

  test('has all of them on one page, for print', () => {
    const words = wordsOf(all.tree);
    for (const { reason } of assessments) expect(words).toContain(reason);
    expect(linksIn(ledger)).toContain(to.allForecasts());
  });

  test('and each work that a verdict rests on lead to each other; what was not seen says so', () => {
    for (const { assessment, entry } of entries)
      for (const key of factsOf(assessment).flatMap(({ evidence }) => evidence)) {
        expect(linksIn(entry), assessment.id).toContain(to.citation(key));
        const checked = citations.find(({ id }) => id === key)?.checked ?? 'unknown';
        const places = ofClass(entry, 'evidence').filter((place) => linksIn(place).includes(to.citation(key)));
        if (checked !== 'page-read')
          expect(
            places.every(({ tree }) =>
              wordsOf(tree).includes(wordsFor(checked).replace('cited elsewhere', 'seen cited elsewhere')),
            ),
          ).toBe(true);
        expect(linksIn(under(open(to.citation(key)), 'Verdicts that it bears on'))).toContain(
          to.forecast(assessment.id),
        );
      }
  });

  test('is a step from each claim that it judges, and the verdict stands there', () => {
    for (const { assessment } of entries)
      for (const { id } of claims.filter(({ code }) => assessment.claims.includes(code))) {
        const became = under(open(to.claim(id)), 'What became of it');
        expect(linksIn(became)).toEqual([to.forecast(assessment.id)]);
        expect(wordsOf(became.tree)).toContain(assessment.verdict ? OUTCOMES[assessment.verdict] : 'Not scored');
      }
    const others = claims.filter(({ code }) => !assessments.some((it) => it.claims.includes(code)));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ id }) => wordsOf(open(to.claim(id)).tree).includes('What became of it'))).toEqual([]);
  });

  test('tells the verdict wherever a list has the claim', () => {
    const list = open(to.claims());
    for (const { id, verdict = '', claims: codes } of scored)
      for (const code of codes) {
        const item = partOf(list, code);
        expect(wordsOf(item.tree), code).toContain(OUTCOMES[verdict]?.replace(/^It /u, '').replace('.', ''));
        expect(linksIn(item), code).toContain(to.forecast(id));
      }
  });

  test('has a box for each forecast, and the names of its rows lead to its lines with that verdict', () => {
    const [picture] = ofClass(ledger, 'tiles');
    const links = picture ? elementsIn(picture).flatMap((element) => attribute(element, 'href') ?? []) : [];
    const boxes = scored.map(({ id }) => to.forecast(id)).sort();
    const rows = [...Map.groupBy(scored, ({ source, verdict }) => `${source} ${verdict}`).values()]
      .flatMap(([first]) =>
        first?.verdict
          ? [`${to.forecasts()}?verdict=${first.verdict}&source=${first.source}#${first.verdict}-of-${first.source}`]
          : [],
      )
      .sort();
    expect(links.filter((link) => !link.includes('?')).sort()).toEqual(boxes);
    expect(links.filter((link) => link.includes('?')).sort()).toEqual(rows);
  });
});

describe('works and what refers to them lead to each other', () => {
  test('with the paragraphs of each source', () => {
    for (const { id, citedBy = [] } of citations)
      for (const { source, paragraphs = [] } of citedBy) {
        expect(linksIn(open(to.source(source))), id).toContain(to.citation(id));
        expect(linksIn(under(open(to.citation(id)), 'Who refers to it')), id).toEqual(
          expect.arrayContaining([to.source(source), ...paragraphs.map((number) => to.paragraph(source, number))]),
        );
      }
  });

  test('with the events that they date', () => {
    for (const { id, citations: keys = [] } of events)
      for (const key of keys) {
        expect(linksIn(partOf(open(to.timeline()), id))).toContain(to.citation(key));
        expect(linksIn(under(open(to.citation(key)), 'Dates that rest on it'))).toContain(to.event(id));
      }
  });

  test('and every one is in its list', () => {
    expect(linksIn(open(to.citations()))).toEqual(expect.arrayContaining(citations.map(({ id }) => to.citation(id))));
    expect(linksIn(open(to.terms()))).toEqual(expect.arrayContaining(terms.map(({ id }) => to.term(id))));
    expect(linksIn(open(to.topics()))).toEqual(expect.arrayContaining(topics.map(({ id }) => to.topic(id))));
  });
});
