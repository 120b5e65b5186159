import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stem as porter2 } from 'porter2';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fold, foldName, foldWords } from '../../../src/model/fold.ts';
import type { RecordType, SearchState } from '../../../src/model/facets.ts';
import { isLightWord } from '../../../src/search/light-words.ts';
import type { Hit } from '../../../src/search/browser/hits.ts';
import type { Fragment, SearchIndex } from '../../../src/search/browser/pagefind.ts';
import { preview, search } from '../../../src/search/browser/search.ts';
import { isStopWord } from '../../../src/search/query-grammar.ts';
import { readWords } from '../../../src/search/word-list.ts';
import { HELD_OUT } from '../search/held-out-queries.ts';
import { QUERIES } from '../search/queries.ts';
import { claimBy, claims, sources, terms, topics } from '../../support/content.ts';
import { DIST, filesOf } from '../../support/dist.ts';
import { openFolder } from '../../support/search-index.ts';

/** A record as a reader finds it said on its page: its words, folded. */
interface Said {
  readonly text: string;
  readonly words: readonly string[];
  readonly type: string;
  readonly content: readonly string[];
}

const stems = new Map<string, string>();

/** What all forms of a word share. */
function stem(word: string): string {
  const known = stems.get(word) ?? porter2(word).replace(/(.)\1$/u, '$1');
  stems.set(word, known);
  return known;
}

let index: SearchIndex;
let claimsAlone: SearchIndex | undefined;
let said: ReadonlyMap<string, Said>;

beforeAll(async () => {
  claimsAlone = await (await openFolder(DIST)).claims();
  index = await (await openFolder(DIST)).whole();
  const { results } = await index.search(null, { filters: {} });
  said = new Map(await Promise.all(results.map(async ({ id, data }) => [id, sayingsOf(await data())] as const)));
});

// The files of this project share one process.
afterAll(() => {
  vi.unstubAllGlobals();
});

function sayingsOf({ content, meta, filters }: Fragment): Said {
  const whole = [content, ...Object.values(meta)].join(' · ');
  const texts = [foldWords(whole), foldWords(whole.replaceAll('-', ' ')), partsIn(whole)];
  return {
    text: texts.map(stemmed).join('·'),
    words: [...new Set(texts.flat())],
    type: filters['type']?.[0] ?? '',
    content: content.split(/\s+/u),
  };
}

/** The words of a text, parted at every sign within them too, and where a capital begins another: “EveryCRSReport”. */
const partsIn = (text: string) =>
  text
    .split(/[^\p{L}\p{N}\p{M}’'.]+|[.](?=\p{L}{2})|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .map(fold)
    .filter(Boolean);

const none: Readonly<Record<RecordType, number>> = {
  claim: 0,
  source: 0,
  verdict: 0,
  topic: 0,
  event: 0,
  citation: 0,
  term: 0,
};
const state = (query: string): SearchState => ({ query, facets: {} });
const ask = (query: string) => search(index, state(query));
const askAll = async (query: string) => (await search(index, state(query), none)).ranked;

const hitsOf = async (query: string, type: RecordType): Promise<readonly Hit[]> =>
  (await ask(query)).groups.find((group) => group.type === type)?.hits ?? [];
const codesOf = (hits: readonly Hit[]) => hits.flatMap((hit) => (hit.type === 'claim' ? hit.code : []));
const codesFor = async (query: string) => codesOf(await hitsOf(query, 'claim'));
const marksOf = (hit: Hit) =>
  (hit.type === 'claim' ? hit.statement : [...hit.title, ...hit.excerpt.runs]).flatMap(({ text, marked }) =>
    marked ? text : [],
  );

/** All names of the things of which a word is a name or begins one; a name of several words is not begun by it. */
function otherNames(word: string): string[] {
  return terms
    .map(({ title, aliases = [], expansion = [] }) => [title, ...aliases, ...[expansion].flat()])
    .filter((names) => names.some((name) => isBegun(name, word)))
    .flat()
    .map(foldName);
}
const isBegun = (name: string, word: string) => [fold(name), foldName(name)].some((it) => it.startsWith(word));

/** Whether a reader takes a word for a form of another: it begins with it, or with what its own forms share. */
const isForm = (one: string, word: string) => {
  const shared = stem(word);
  return one.startsWith(word) || stem(one) === shared || (shared.length >= SHORTEST_SHARED && one.startsWith(shared));
};
const SHORTEST_SHARED = 4;

const hasWord = ({ words }: Said, word: string) => words.some((one) => isForm(one, word));
const hasName = ({ text }: Said, names: readonly string[]) =>
  names.some((name) => text.includes(stemmed(name.split(' '))));
const stemmed = (words: readonly string[]) => ` ${words.map(stem).join(' ')} `;

describe('every word that a record has', () => {
  const listed = (path: string) => readWords(JSON.parse(readFileSync(join(DIST, 'pagefind', path), 'utf8')) as string);
  const words = () =>
    [...new Set([...listed('words.json'), ...listed('rest/words.json')])].filter(
      // What is written in other letters is read as names, and what only asks is not searched for.
      (word) => /^\p{Script=Latin}+$/u.test(word) && !isStopWord(word),
    );

  /** Titles of works have words of other languages, which are read as what they mean. */
  const isForeign = async (word: string) => (await ask(word)).notices.some(({ kind }) => kind === 'translated');

  test('finds no record that does not say it, but for what is told to be near in meaning', async () => {
    const wrong: string[] = [];
    for (const word of words()) {
      if (await isForeign(word)) continue;
      const names = otherNames(word);
      for (const { id, byMeaning } of await askAll(word)) {
        const record = said.get(id);
        if (!record || byMeaning || hasWord(record, word) || hasName(record, names)) continue;
        wrong.push(`${word}: ${record.type} ${record.content.slice(0, 8).join(' ')}`);
      }
    }
    expect(words().length).toBeGreaterThan(2000);
    expect(wrong).toEqual([]);
  });

  test('finds all claims that say it, and marks no other word in them', async () => {
    const wrong: string[] = [];
    for (const word of words()) {
      if (await isForeign(word)) continue;
      const ranked = await askAll(word);
      const found = new Set(ranked.flatMap(({ id, byMeaning }) => (byMeaning ? [] : id)));
      for (const [id, { type, words, content }] of said)
        if (type === 'claim' && words.includes(word) && !found.has(id))
          wrong.push(`${word} misses ${content.slice(0, 8).join(' ')}`);
      const named = ['the', ...otherNames(word).flatMap((name) => name.split(' '))];
      for (const { id, words: places } of ranked) {
        const { content = [] } = said.get(id) ?? {};
        for (const marked of places.map((place) => content[place] ?? '')) {
          const parts = [fold(marked), ...partsIn(marked)];
          if (!parts.some((part) => isForm(part, word) || named.some((name) => isForm(part, name))))
            wrong.push(`${word} marks ${marked}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a question is answered above the hits', () => {
  const answerTo = async (query: string) => (await ask(query)).answer;
  const comparisonOf = (topic: string) => topics.find(({ id }) => id === topic)?.comparison;

  test.for(topics.flatMap(({ id, question, title }) => [question, title].map((query) => [query, id] as const)))(
    '“%s” by what the articles say of it, compared',
    async ([query, id]) => {
      const answer = await answerTo(query);
      expect(answer?.url).toBe(`/topics/${id}/`);
      expect(answer?.text).toBe(topics.find((topic) => topic.id === id)?.comparison);
    },
  );

  test.for([
    'is a new reset possible',
    'Is a new reset with Russia possible?',
    'is another reset possible',
    'can relations improve',
    'will they be friends again',
    'prospect of reset',
  ])('“%s” by the topic of a new reset', async (query) => {
    expect(await answerTo(query)).toMatchObject({
      url: '/topics/prospect-of-reset/',
      text: comparisonOf('prospect-of-reset'),
    });
  });

  test.for([
    'which forecasts were wrong',
    'wrong',
    'came true',
    'did not come true',
    'not borne out',
    'were they right',
    'what did they get wrong',
    'what came true',
    'how accurate were the forecasts',
  ])('“%s” by the ledger', async (query) => {
    expect((await answerTo(query))?.url).toBe('/forecasts/');
  });

  // A topic may be asked for by some names: those that no topic’s title or question says are asked for by themselves.
  const asked = topics.flatMap(({ title, question, askedAs = [] }) =>
    foldWords([title, question, ...askedAs].join(' ')),
  );
  const roots = new Set(asked.map(stem));
  const names = terms.flatMap(({ title }) => (foldWords(title).some((word) => roots.has(stem(word))) ? [] : title));

  test.for(names)('“%s”, a name that no topic is asked by, has none', async (name) => {
    expect(await answerTo(name)).toBeUndefined();
  });

  // Every topic speaks of him, and none is about him.
  test.for(['Putin', 'Vladimir Putin', 'путин'])('“%s” has none', async (name) => {
    expect(await answerTo(name)).toBeUndefined();
  });

  test('there are such names', () => {
    expect(names).toEqual(expect.arrayContaining(['Belarus', 'Georgia']));
  });
});

describe('claims', () => {
  const statementOf = (code: string) => {
    const { title, statement, quotes = [] } = claimBy(code);
    return [title, statement, ...quotes].join(' · ');
  };
  const saying = (what: RegExp) => claims.flatMap(({ code }) => (what.test(statementOf(code)) ? code : []));

  test.for([
    ['did Biden support the reset?', 3, ['P5d', 'M3d']],
    ['poland benefits', 4, ['P14i', 'P14j']],
    ['hackers', 3, ['P12e', 'P12f']],
    ['fossil fuels', 2, ['P6g', 'P6i']],
    ['global warming', 3, ['P6e']],
    ['why did the reset of 2009 fail', 5, ['M6a']],
  ] as const)('“%s”: among the first %i is what answers', async ([query, many, wanted]) => {
    expect((await codesFor(query)).slice(0, many)).toEqual(expect.arrayContaining([...wanted]));
  });

  test.for(['global warming', 'fossil fuels', 'greenhouse gases'])(
    'that have none of the words of “%s” are told to be near in meaning, and none of their words is marked',
    async (query) => {
      const words = foldWords(query);
      const hits = await hitsOf(query, 'claim');
      const strangers = hits.filter(
        (hit) => hit.type === 'claim' && !words.some((word) => fold(statementOf(hit.code)).includes(stem(word))),
      );
      expect(strangers.length).toBeGreaterThan(0);
      expect(strangers.map((hit) => [hit.byMeaning, marksOf(hit)])).toEqual(strangers.map(() => [true, []]));
    },
  );

  test('are found by words that none says in meaning at most', async () => {
    const unsaid = ['invasion', 'agency', 'espionage', 'battlefield', 'parliament'].filter(
      (word) => saying(new RegExp(word, 'iu')).length === 0,
    );
    expect(unsaid.length).toBeGreaterThan(1);
    for (const query of unsaid)
      for (const hit of await hitsOf(query, 'claim'))
        expect([query, hit.byMeaning, marksOf(hit)]).toEqual([query, true, []]);
  });

  test.for(['how do i cook beetroot soup', 'pizza delivery', 'xqzvw'])('none for “%s”', async (query) => {
    expect(await codesFor(query)).toEqual([]);
  });
});

describe('names in other languages find what the English name finds first', () => {
  test.for([
    ['путин', 'Putin'],
    ['Путіна', 'Putin'],
    ['навального', 'Navalny'],
    ['санкции', 'sanctions'],
    ['sankcje', 'sanctions'],
    ['Україна', 'Ukraine'],
    ['Krym', 'Crimea'],
    ['Białoruś', 'Belarus'],
    ['bialorus', 'Belarus'],
    ['перезагрузка', 'reset'],
    ['perezagruzka', 'reset'],
    ['СНВ-3', 'New START'],
  ] as const)('%s, as %s', async ([foreign, english]) => {
    const [[first], found] = [await codesFor(english), await hitsOf(foreign, 'claim')];
    expect(codesOf(found).slice(0, 3)).toContain(first);
    expect(found.slice(0, 1).flatMap(marksOf).join(' ')).toMatch(new RegExp(english, 'iu'));
    expect((await ask(foreign)).notices).toMatchObject([{ kind: 'translated' }]);
  });

  test('a question in another language marks what it asks for, and nothing by its little words', async () => {
    const hits = await hitsOf('возможна ли новая перезагрузка', 'claim');
    expect(codesOf(hits).slice(0, 5)).toContain('M3a');
    for (const mark of hits.flatMap(marksOf)) expect(mark).toMatch(/reset|possib|new/iu);
  });
});

describe('operators', () => {
  const every = async (query: string) =>
    (await askAll(query)).flatMap(({ id, byMeaning }) => (byMeaning ? [] : (said.get(id) ?? [])));
  const has = (record: Said, ...words: readonly string[]) => words.some((word) => hasWord(record, word));

  test.for(['reset -obama', 'reset NOT Obama', 'reset –Obama'])('%s leaves Obama out, and no more', async (query) => {
    const [all, left] = [await every('reset'), await every(query)];
    expect(left.filter((record) => has(record, 'obama'))).toEqual([]);
    const without = all.filter((record) => !has(record, 'obama') && !hasName(record, otherNames('obama')));
    expect(left).toEqual(expect.arrayContaining(without));
    expect(left.length).toBeGreaterThan(0);
  });

  test.for(['"wishful thinking"', '“wishful thinking”', 'reset "wishful thinking"'])(
    '%s asks for the words side by side',
    async (query) => {
      const found = await every(query);
      for (const { text } of found) expect(text).toContain(stemmed(['wishful', 'thinking']));
      const all = [...said.values()].filter(({ text }) => text.includes(stemmed(['wishful', 'thinking'])));
      expect(found.length).toBe(all.length);
    },
  );

  test('a word beside a phrase is looked for too', async () => {
    expect((await codesFor('Poland "civil society"'))[0]).toBe('P14j');
  });

  test('OR finds what has any', async () => {
    const names = ['Sullivan', 'Blinken', 'Navalny', 'Georgia'];
    const any = await every(names.join(' OR '));
    const each = await Promise.all(names.map(every));
    expect(new Set(any)).toEqual(new Set(each.flat()));
    expect(Math.min(...each.map(({ length }) => length))).toBeGreaterThan(0);
  });
});

describe('people and codes', () => {
  test('the name of an author leads to the article', async () => {
    for (const { id, authors } of sources)
      for (const { given, family } of authors)
        for (const name of [`${given} ${family}`, family]) {
          const [first] = await hitsOf(name, 'source');
          expect(first?.url, name).toMatch(new RegExp(`^/sources/${id}/#`, 'u'));
        }
  });

  test.for([
    ['P12a', ['P12a']],
    ['p12b P12a', ['P12a', 'P12b']],
    ['claim p5d', ['P5d']],
    ['P 5d', ['P5d']],
    ['what does M1a say about Ukraine', ['M1a']],
  ] as const)('“%s” names its claims', async ([query, codes]) => {
    expect((await ask(query)).named.map(({ code }) => code)).toEqual(codes);
  });

  const ofFifth = claims.flatMap(({ code }) => (/^\D+5\D+$/u.test(code) ? code : []));

  test.for(['paragraph 5', '¶5', '¶ 5'])('“%s” finds the claims of that paragraph of each article', async (query) => {
    const found = await search(index, state(query), { claim: 100 });
    expect(found.groups.map(({ type }) => type)).toEqual(['claim']);
    expect(codesOf(found.groups[0]?.hits ?? [])).toEqual(expect.arrayContaining(ofFifth));
    expect(found.total).toBe(ofFifth.length);
  });
});

test('what has all telling words of a query never stands below what has none of them', async () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const { query } of [...QUERIES, ...HELD_OUT]) {
    if (/["“]|\bOR\b/u.test(query)) continue;
    const words = foldWords(query.replaceAll('-', ' ')).filter((word) => !isStopWord(word));
    const telling = words.some((word) => !isLightWord(word)) ? words.filter((word) => !isLightWord(word)) : words;
    const names = words.flatMap((word) => otherNames(word));
    const hasAll = (record: Said) => telling.every((word) => record.words.includes(word));
    const hasNone = (record: Said) => !words.some((word) => hasWord(record, word)) && !hasName(record, names);
    for (const type of ['claim', 'topic', 'verdict', 'source']) {
      const records = (await askAll(query)).flatMap(({ id }) => said.get(id) ?? []).filter((it) => it.type === type);
      const firstWithout = records.findIndex(hasNone);
      const lastWith = records.findLastIndex(hasAll);
      if (firstWithout >= 0 && lastWith >= 0) compared += 1;
      if (firstWithout >= 0 && firstWithout < lastWith)
        wrong.push(`${query}: ${type} ${records[firstWithout]?.content.slice(0, 9).join(' ')}`);
    }
  }
  expect(compared).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('claims that are shown before the rest comes stay in their places', async () => {
  if (!claimsAlone) throw new Error('The claims come first');
  const moved: string[] = [];
  let shown = 0;
  for (const { query } of [...QUERIES, ...HELD_OUT]) {
    const early = await preview(claimsAlone, query);
    const [before = [], after = []] = [early, await search(index, state(query), {}, undefined, early.ranked)].map(
      ({ groups }) => codesOf(groups.find(({ type }) => type === 'claim')?.hits ?? []),
    );
    shown += before.length;
    if (before.join(' ') !== after.slice(0, before.length).join(' '))
      moved.push(`${query}: ${before.join(' ')}, then ${after.slice(0, 5).join(' ')}`);
  }
  expect(shown).toBeGreaterThan(100);
  expect(moved).toEqual([]);
});

describe('what a browser loads for the meaning of words', () => {
  const sizes = filesOf()
    .filter((file) => file.startsWith('meaning/'))
    .map((file) => statSync(join(DIST, file)).size)
    .sort((a, b) => b - a);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

  test('is at most 60 KB for four words, on a host that packs nothing', () => {
    expect(sizes.length).toBeGreaterThan(100);
    expect(sum(sizes.slice(0, 4))).toBeLessThanOrEqual(60 * 1024);
  });

  test('is less than 1.5 MB in all', () => {
    expect(sum(sizes)).toBeLessThan(1.5 * 1024 * 1024);
  });
});
