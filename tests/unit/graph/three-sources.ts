import type { Corpus } from '../../../src/corpus/corpus.ts';
import { claim, entry, relation, source, tram } from './fixture-corpus.ts';

const BLOG = { issued: '2023', mark: 'triangle', sections: [['All of it', 1, 1]] } as const;

/**
 * The tram line with a third text, a blog of 2023 (B), which speaks on riders and was compared on nothing
 * else. B1a agrees with T1a and disputes L1a.
 */
export function three(): Corpus {
  const corpus = tram();
  return {
    ...corpus,
    sources: [source('tram-blog-2023', 'B', BLOG, 'So. [[B1a]]'), ...corpus.sources],
    claims: [
      claim('tram-blog-2023/riders', 'B1a', {
        strength: 'likely',
        modal: 'will probably',
        relations: [relation('disputes', 'L1a'), relation('agreesWith', 'T1a')],
      }),
      ...corpus.claims,
    ],
    stances: [
      entry('stances', 'tram-blog-2023/riders', {
        title: 'The blog on riders',
        label: 'Fewer again',
        lead: 'B1a',
        stance: 'Riders are fewer again.',
        claims: ['B1a'],
      }),
      ...corpus.stances,
    ],
  };
}
