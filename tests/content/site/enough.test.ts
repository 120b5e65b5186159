import { expect, test } from 'vitest';
import { assessments, citations, claims, events, pages, stances, terms, topics } from '../../support/content.ts';

// What the tests of the site look at is read from the content: of what it has none, they would see nothing.

const many = (some: readonly unknown[], least: number) => expect(some.length).toBeGreaterThanOrEqual(least);

test('there are works with a day, entries that changed, reports, and names in other languages', () => {
  many(
    citations.filter(({ issued = '' }) => /^\d{4}-\d{2}-\d{2}/u.test(issued)),
    95,
  );
  const everything = [assessments, citations, claims, events, pages, stances, terms, topics].flat();
  many(
    everything.filter(({ added, changed }) => added !== changed),
    50,
  );
  many(
    claims.filter(({ voice }) => voice === 'reported'),
    10,
  );
  many(
    terms.filter(({ translations = {} }) => Object.keys(translations).length === 3),
    50,
  );
});

test('there are reasons below reasons, events that changed and events that did not', () => {
  const supports = claims.filter(({ relations = [] }) => relations.some(({ type }) => type === 'supports'));
  many(supports, 50);
  const changed = events.filter((event) => event.added !== event.changed);
  many(changed, 1);
  many(
    events.filter((event) => !changed.includes(event)),
    1,
  );
});

test('forecasts were rated twice, and some ratings differ', () => {
  const scored = assessments.filter(({ verdict }) => verdict);
  many(
    scored.filter(({ secondCoding }) => secondCoding),
    40,
  );
  many(
    scored.filter(({ secondCoding }) => secondCoding?.because),
    1,
  );
});
