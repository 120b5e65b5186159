import type { z } from 'zod';
import type { Corpus, Entry } from '../../../src/corpus/corpus.ts';
import { COLLECTIONS } from '../../../src/model/collections.ts';
import type { CollectionName, DataOf } from '../../../src/model/collections.ts';

const DAYS = { added: '2024-01-01', changed: '2024-01-01' };

/** An entry whose fields its schema has accepted. */
export function entry<Name extends CollectionName>(name: Name, id: string, fields: object, body = ''): Entry<Name> {
  const schema: z.ZodType = COLLECTIONS[name];
  return { id, data: schema.parse({ ...DAYS, ...fields }) as DataOf<Name>, body };
}

/** A claim by its code and what sets it apart. */
export function claim(id: string, code: string, more: object = {}): Entry<'claims'> {
  return entry('claims', id, {
    code,
    title: `About ${code}`,
    statement: `This is ${code}.`,
    paragraphs: [Number(/\d+/u.exec(code)?.[0])],
    at: `words of ${code}`,
    kind: 'fact',
    strength: 'asserted',
    voice: 'author',
    weight: 'main',
    topics: ['riders'],
    ...more,
  });
}

/** What a scored assessment has beside its verdict, its reason and its facts, unless a test says otherwise. */
export const FORESEEN = {
  horizon: 'open',
  criterion: 'It comes.',
  difficulty: { level: 'open', because: 'Nobody knew.' },
  confidence: 'moderate',
  asOf: '2023-12-31',
  counter: 'none-found',
} as const;

/**
 * The verdict on some claims, which the fact `counted` bears out or refutes.
 *
 * @param reached a settled one is decided by that fact, unless `more` says otherwise
 */
export function verdict(
  id: string,
  claims: readonly string[],
  reached: string,
  more: object = {},
): Entry<'assessments'> {
  const settled = ['borne-out', 'partly', 'not-borne-out'].includes(reached);
  return entry('assessments', id, {
    title: `On ${id}`,
    claims,
    ...FORESEEN,
    verdict: reached,
    reason: 'It came.',
    facts: [{ fact: 'counted', weighs: 'for', because: 'it came' }],
    ...(settled ? { decidedBy: 'counted' } : {}),
    ...more,
  });
}

/** A relation of either kind; a support is one that the source states, unless told otherwise. */
export const relation = (type: string, target: string, because = `It ${type} ${target}.`, basis = 'stated') => ({
  type,
  target,
  ...(type === 'supports' ? { basis } : {}),
  because,
});
const paragraph = { incipit: 'These are four words', words: 9, gist: 'In our words.' };

export function source(
  id: string,
  code: string,
  {
    issued,
    sections,
    ...more
  }: { issued: string; sections: readonly (readonly [string, number, number])[]; note?: string },
  body = '',
): Entry<'sources'> {
  return entry(
    'sources',
    id,
    {
      code,
      mark: 'square',
      title: `Text ${code}`,
      short: `Text ${code}`,
      authors: [],
      publisher: 'Quay Society',
      container: 'Quay Notes',
      type: 'report',
      genre: 'note',
      language: 'en',
      issued,
      thesis: 'The tram is discussed.',
      sections: sections.map(([heading, first, last]) => ({ heading, headingBy: 'briefing', first, last })),
      paragraphs: Array.from({ length: sections.at(-1)?.[2] ?? 1 }, () => paragraph),
      ...more,
    },
    body,
  );
}

export const NOTE_DIGEST = `Before any heading. [[T1a]]

## The riders

The line loses riders. [[T1a]] [@yearly-count] Its closure is likely. [[T1b]] [[T2a]]

- Riders once more. [[T1a]]

## Fares

Cheaper tickets may bring them back. [[T10a]]

## Fares

The same heading twice: nothing more is said. [[T10b]]`;

/**
 * Two invented texts on a tram line, out of order: a note of 2019 (T), a letter of 2022 (L).
 *
 * T1a supports T1b and qualifies T2a, T2a qualifies T1b, T10b disputes T10a; L1a updates T1a, disputes T2a and agrees with
 * T10a; L2a qualifies T1b and L1a. Both speak on riders; on fares the letter is silent; on noise nobody was
 * compared. One verdict stands for T10a and T10b, one for L1a; L2a is followed. Two facts: one is weighed for L1a and
 * beside L2a, one speaks against the verdict on L1a.
 */
export function tram(): Corpus {
  return {
    sources: [
      source(
        'tram-letter-2022',
        'L',
        { issued: '2022-05', sections: [['The whole letter', 1, 2]] },
        'Full cars. [[L1a]]',
      ),
      source(
        'tram-note-2019',
        'T',
        {
          issued: '2019',
          sections: [
            ['The riders', 1, 2],
            ['Fares', 3, 9],
            ['Fares', 10, 10],
          ],
        },
        NOTE_DIGEST,
      ),
    ],
    claims: [
      claim('tram-note-2019/last', 'T10b', { topics: ['fares'], relations: [relation('disputes', 'T10a')] }),
      claim('tram-letter-2022/full', 'L1a', {
        topics: ['riders', 'fares'],
        terms: ['tram-line'],
        cites: ['gazette'],
        relations: [relation('agreesWith', 'T10a'), relation('updates', 'T1a'), relation('disputes', 'T2a')],
      }),
      claim('tram-note-2019/tickets', 'T10a', { paragraphs: [10, 2], topics: ['fares'] }),
      claim('tram-note-2019/closure', 'T1b', {
        kind: 'position',
        voice: 'reported',
        speaker: 'the-mayor',
        via: ['unnamed', 'gazette'],
        endorsed: 'open',
        holder: 'the-council',
        attitude: 'fear',
        terms: ['tram-line', 'the-mayor'],
      }),
      claim('tram-note-2019/fewer', 'T1a', {
        cites: ['yearly-count'],
        relations: [relation('supports', 'T1b'), relation('qualifies', 'T2a')],
      }),
      claim('tram-letter-2022/more', 'L2a', {
        kind: 'recommendation',
        strength: 'advised',
        relations: [relation('qualifies', 'T1b'), relation('qualifies', 'L1a')],
      }),
      claim('tram-note-2019/detail', 'T2a', { relations: [relation('qualifies', 'T1b')] }),
    ],
    stances: [
      entry('stances', 'tram-letter-2022/riders', {
        title: 'The letter on riders',
        label: 'Full',
        lead: 'L1a',
        stance: 'The cars are full.',
        claims: ['L1a'],
      }),
      entry('stances', 'tram-letter-2022/fares', { title: 'The letter on fares', silent: true }),
      entry('stances', 'tram-note-2019/fares', {
        title: 'The note on fares',
        label: 'Cheaper',
        lead: 'T10a',
        stance: 'Cheaper tickets may help.',
        claims: ['T10a', 'T10b'],
      }),
      entry('stances', 'tram-note-2019/riders', {
        title: 'The note on riders',
        label: 'Fewer',
        lead: 'T1a',
        stance: 'Riders are fewer.',
        claims: ['T1a'],
      }),
    ],
    topics: ['noise', 'fares', 'riders'].map((id) =>
      entry('topics', id, { title: `On ${id}`, question: `What of ${id}?`, comparison: 'They differ.' }),
    ),
    citations: [
      entry('citations', 'yearly-count', {
        type: 'report',
        title: 'Yearly count',
        publisher: 'Quay Council',
        issued: '2018',
        checked: 'not-found',
        citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'count', state: 'link-lost' }],
      }),
      entry('citations', 'gazette', {
        type: 'article-newspaper',
        title: 'Émile’s line',
        author: [{ family: 'Marsh' }],
        checked: 'page-read',
        citedBy: [
          { source: 'tram-letter-2022', paragraphs: [1], anchor: 'gazette', state: 'linked' },
          { source: 'tram-note-2019', state: 'not-evidence' },
        ],
      }),
    ],
    terms: [
      entry('terms', 'the-mayor', { title: 'The Mayor', kind: 'person', definition: 'Who leads the council.' }),
      entry('terms', 'tram-line', {
        title: 'Tram line',
        kind: 'project',
        aliases: ['T.L.'],
        abbreviation: 'T.L.',
        expansion: 'tram line',
        definition: 'The line.',
      }),
      entry('terms', 'the-council', {
        title: 'Council',
        kind: 'institution',
        article: 'the',
        definition: 'The town’s council.',
      }),
      entry('terms', 'gazette', { title: 'Gazette', kind: 'institution', definition: 'The town’s newspaper.' }),
    ],
    events: [
      entry('events', 'stops', {
        title: 'New stops',
        date: '2021-04-12',
        summary: 'They open.',
        claims: ['L1a', 'T1a'],
        citations: ['gazette'],
      }),
      entry('events', 'fare', { title: 'A fare', date: '2017', summary: 'It is sold.', claims: ['T10a'] }),
    ],
    facts: [
      entry('facts', 'counted', {
        title: 'The riders are counted',
        date: '2023-05',
        statement: 'The cars were full.',
        evidence: ['gazette'],
        terms: ['tram-line'],
      }),
      entry('facts', 'empty-cars', {
        title: 'Cars run empty',
        date: '2022-11',
        statement: 'The cars were empty.',
        evidence: ['yearly-count', 'gazette'],
        terms: ['the-council', 'tram-line'],
      }),
    ],
    assessments: [
      entry('assessments', 'tram-note-2019/fares', {
        title: 'Fares',
        claims: ['T10b', 'T10a'],
        ...FORESEEN,
        verdict: 'no-record',
        reason: 'Nothing is known.',
        lookedFor: 'A list of fares was looked for and not found.',
      }),
      entry('assessments', 'tram-letter-2022/fourth', {
        title: 'A fourth car',
        claims: ['L2a'],
        notScored: 'advice',
        asOf: '2023-12-31',
        reason: 'The council did not say.',
        facts: [{ fact: 'counted', weighs: 'neither', because: 'it tells how full the cars were' }],
      }),
      entry('assessments', 'tram-letter-2022/full', {
        title: 'Full cars',
        claims: ['L1a'],
        ...FORESEEN,
        horizon: '2023',
        verdict: 'contested',
        reason: 'Counts differ.',
        facts: [{ fact: 'counted', weighs: 'for', because: 'the cars were full' }],
        counter: { statement: 'They were not.', facts: ['empty-cars'] },
      }),
    ],
    site: [
      entry('site', 'site', {
        title: 'The Tram Brief',
        line: 'Two texts on one tram',
        kicker: 'Two texts on one tram',
        sourceNoun: { one: 'article', many: 'articles' },
        license: {
          name: 'CC BY 4.0',
          title: 'Creative Commons Attribution 4.0 International',
          url: 'https://creativecommons.org/licenses/by/4.0/',
        },
      }),
    ],
    pages: ['home', 'about', 'data'].map((id) =>
      entry('pages', id, { title: id, description: 'Two texts on one tram.' }),
    ),
  };
}

/** A corpus with one collection put in another way. */
export function tramWith<Name extends CollectionName>(
  name: Name,
  change: (entries: readonly Entry<Name>[]) => readonly Entry<Name>[],
): Corpus {
  const corpus = tram();
  return { ...corpus, [name]: change(corpus[name]) };
}
