import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { SOURCE_NOUN, SITE_NAME, claims, pairs, sources, stances, topics } from '../support/content.ts';
import { pagesOf, resolveAddress } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { createScale } from '../support/weight.ts';
import { SITE } from './site.ts';

const FIRST_ROUND_TRIP = 14_600;
/** More sources than so many are counted, and not named each. */
const MANY = 3;
const to = createRoutes(SITE.base);
const pages = pagesOf(SITE.folder).filter(({ redirect }) => !redirect);
const byAddress = new Map(pages.map((page) => [`${SITE.base}${page.path}`, page]));

// What the pages must show, told by the content alone.
const expected = pairs.map((pair) => ({ ...pair, address: to.pair(pair.earlier.code, pair.later.code) }));

/** The words that no wording of a relation between two sources can do without, and of the times that it speaks of. */
const ESSENTIAL: Readonly<Record<string, readonly [string, string]>> = {
  qualifies: ['limit', 'the same time or another'],
  updates: ['otherwise, later,', 'a later time'],
  agreesWith: ['the same way', 'each about the time'],
  disputes: ['at odds', 'about the same time'],
};

/** A text without its marks of quotation, of which those within others change. */
const wordsOf = (node: Element | Root) => toString(node).replaceAll(/\s+/gu, ' ').trim();
const ofClass = (tree: Root, name: string) =>
  elementsOf(tree).filter((element) => (attribute(element, 'className') ?? '').split(' ').includes(name));

function treeOf(address: string): Root {
  const page = byAddress.get(address);
  if (!page) throw new Error(`There is no page ${address}`);
  const [main] = elementsOf(parseHtml(page.html), 'main');
  return { type: 'root', children: main ? [main] : [] };
}

function linksOn(address: string): string[] {
  const path = byAddress.get(address)?.path ?? '';
  return elementsOf(treeOf(address), 'a').flatMap((link) => {
    const url = resolveAddress(attribute(link, 'href') ?? '', SITE.base, path);
    return url ? [`${url.pathname}${url.hash}`] : [];
  });
}

describe('every two related claims of two sources', () => {
  test('have a page side by side, and no other two have', () => {
    const found = pages.filter(({ kind }) => kind === 'compare/*').map(({ path }) => `${SITE.base}${path}`);
    expect(found.sort()).toEqual(expected.map(({ address }) => address).sort());
    expect(found.length).toBeGreaterThan(0);
  });

  test.for(expected)('$address says both, what binds them, which way, why and about what time', (pair) => {
    const tree = treeOf(pair.address);
    const statements = ofClass(tree, 'statement').map(wordsOf);
    expect(statements).toEqual([pair.earlier.statement, pair.later.statement]);
    const [relation] = ofClass(tree, 'relation').map(wordsOf);
    const [bears = '?', times = '?'] = ESSENTIAL[pair.type] ?? [];
    expect(relation).toMatch(new RegExp(`^${pair.from} .*\\b${bears}.* ${pair.target}$`, 'u'));
    // What the comparison finds heads it, and is told once.
    expect(elementsOf(tree, 'h1').map(wordsOf)).toEqual([pair.because]);
    expect(wordsOf(tree).split(pair.because)).toHaveLength(2);
    expect(ofClass(tree, 'times').map(wordsOf)).toEqual([expect.stringContaining(times)]);
    const shared = pair.earlier.topics.filter((topic) => pair.later.topics.includes(topic));
    expect(linksOn(pair.address)).toEqual(
      expect.arrayContaining([
        to.compare(),
        ...[pair.earlier, pair.later].flatMap(({ id, source, paragraphs }) => [
          to.claim(id),
          ...paragraphs.map((number) => to.paragraph(source, number)),
        ]),
        ...shared.map((topic) => to.topicTies(topic)),
      ]),
    );
  });

  test.for(expected)('$address tells the relation and both claims to whoever shares it', ({ address, ...pair }) => {
    const tree = parseHtml(byAddress.get(address)?.html ?? '');
    const meta = (name: string) =>
      elementsOf(tree, 'meta')
        .filter((it) => [attribute(it, 'property'), attribute(it, 'name')].includes(name))
        .map((it) => attribute(it, 'content'))
        .join();
    const title = meta('og:title');
    const [bears = '?'] = ESSENTIAL[pair.type] ?? [];
    for (const told of [pair.earlier.code, pair.later.code, bears]) expect(title).toContain(told);
    const description = meta('description');
    for (const { source } of [pair.earlier, pair.later])
      expect(description).toContain(sources.find(({ id }) => id === source)?.short);
    // Each claim by its label, for both statements have no room; or neither, where the labels have none.
    const labels = [pair.earlier, pair.later].filter((claim) => description.includes(claim.title));
    expect(labels.length === 2 || description.includes(pair.earlier.code), description).toBe(true);
    expect(description).toMatch(new RegExp(`As worded in ${RegExp.escape(SITE_NAME)}\\.$`, 'u'));
    expect(meta('og:description')).toBe(description);
  });

  test('are reached from both claims, from the topics that they share, and from the comparison', () => {
    for (const { address, earlier, later } of expected) {
      const shared = earlier.topics.filter((topic) => later.topics.includes(topic));
      const two = pages.find(
        ({ kind, path }) =>
          kind === 'compare/sources/*' && [earlier, later].every((it) => path.includes(`/${it.source}/`)),
      );
      // Of many sources each two have a page of their own.
      const list = sources.length > MANY ? `${SITE.base}${two?.path}` : to.compare();
      const from = [to.claim(earlier.id), to.claim(later.id), list, ...shared.map((topic) => to.topic(topic))];
      expect(
        from.filter((page) => !linksOn(page).includes(address)),
        address,
      ).toEqual([]);
    }
  });

  test('are read one after the other', () => {
    const next = (address: string) => {
      const link = elementsOf(treeOf(address), 'a').find((it) => attribute(it, 'rel') === 'next');
      return link && attribute(link, 'href');
    };
    const starts = expected.filter(
      ({ address }) => !elementsOf(treeOf(address), 'a').some((it) => attribute(it, 'rel') === 'prev'),
    );
    expect(starts).toHaveLength(1);
    const walked: string[] = [];
    for (let at = starts[0]?.address; at && !walked.includes(at); at = next(at)) walked.push(at);
    expect(walked.sort()).toEqual(expected.map(({ address }) => address).sort());
  });

  test.for(['compare/*', 'home'])('can be read after one round trip: %s', (kind) => {
    const scale = createScale(SITE.folder, SITE.base);
    const heavy = pages.filter((page) => page.kind === kind && scale(page).firstView > FIRST_ROUND_TRIP);
    expect(heavy.map(({ file }) => file)).toEqual([]);
  });
});

describe('the table of topics', () => {
  const [table] = elementsOf(treeOf(to.compare()), 'table');
  const inTable = (name: string) => elementsOf({ type: 'root', children: table ? [table] : [] }, name);

  test('leads from a cell with several claims to all of them', () => {
    const hrefs = inTable('a').map((it) => attribute(it, 'href'));
    for (const { id, source, silent = false } of stances) {
      const topic = id.slice(`${source}/`.length);
      const of = claims.filter((claim) => claim.source === source && claim.topics.includes(topic));
      const address = to.topicClaims(topic, source);
      expect(hrefs.includes(address), address).toBe(!silent && (of.length > 1 || sources.length > MANY));
      if (of.length > 0) expect(idsOn(to.topic(topic))).toContain(address.split('#')[1]);
    }
  });

  test('its caption says what it comes to', () => {
    const caption = inTable('caption').map(wordsOf).join(' ');
    const speaking = (topic: string) =>
      sources.filter(({ id }) => stances.some((it) => it.id === `${id}/${topic}` && !it.silent)).map(({ id }) => id);
    const all = topics.filter(({ id }) => speaking(id).length === sources.length).length;
    const several = topics.filter(({ id }) => speaking(id).length > 1).length;
    const alone = (id: string) => topics.filter((topic) => speaking(topic.id).join() === id).length;
    if (sources.length > MANY) {
      expect(caption).toContain(`On ${several} of ${topics.length} topics more than one ${SOURCE_NOUN.one} speaks`);
      // One is alone where all others were compared, and are silent.
      const isCompared = (topic: string) => sources.every(({ id }) => stances.some((it) => it.id === `${id}/${topic}`));
      const ones = topics.filter(({ id }) => speaking(id).length === 1 && isCompared(id)).length;
      if (ones > 0) expect(caption).toContain(`one alone on ${ones}`);
    } else {
      expect(caption).toMatch(
        new RegExp(`On ${all} of ${topics.length} topics (?:both|all \\d) ${SOURCE_NOUN.many} speak`, 'u'),
      );
      for (const { id, short } of sources)
        if (alone(id) > 0) expect(caption).toContain(`${short} alone on ${alone(id)}`);
    }
    const words = { contradict: 'contradict each other', part: 'part', condition: 'a limit', agree: 'agree' };
    for (const [distance, said] of Object.entries(words)) {
      const count = topics.filter((topic) => topic.distance === distance).length;
      if (count > 0) expect(caption).toMatch(new RegExp(`${said}[^,;]* on ${count}\\b`, 'u'));
    }
  });
});

function idsOn(address: string): (string | undefined)[] {
  return elementsOf(treeOf(address)).map((element) => attribute(element, 'id'));
}
