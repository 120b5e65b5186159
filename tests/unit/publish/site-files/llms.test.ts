import { describe, expect, test } from 'vitest';
import { llmsText } from '../../../../src/publish/site-files/llms/llms.ts';
import { FEEDS, dataFiles } from '../../../../src/publish/data/data-files.ts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import { pagesOf } from '../../../../src/views/pages.ts';
import type { Site } from '../../../../src/publish/site.ts';
import { readLlms } from '../../../support/llms.ts';
import { three } from '../../graph/three-sources.ts';
import { tram, tramWith } from '../../graph/fixture-corpus.ts';
import { HOME, siteOf } from '../linked-data/blocks.ts';

const textOf = (site: Site) =>
  llmsText(
    site,
    pagesOf(site).flatMap(({ address, titles: { summary } }) => (summary ? [{ address, summary }] : [])),
  );
const read = (corpus: Corpus) => readLlms(textOf(siteOf(corpus)));
const section = (corpus: Corpus, heading: string) =>
  read(corpus).sections.find((one) => one.heading === heading)?.links ?? [];

describe.for(Object.entries({ 'two texts': tram(), 'three texts': three() }))('of %s', ([, corpus]) => {
  test('has the form that llms.txt asks for, and whole addresses', () => {
    const { title, summary, problems, sections } = read(corpus);
    expect(problems).toEqual([]);
    expect(title).toBe('The Tram Brief');
    expect(summary).toContain('Two texts on one tram.');
    const addresses = sections.flatMap(({ links }) => links.map(({ address }) => address));
    expect(addresses.filter((address) => !address.startsWith(HOME))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('names every text, every topic with its question, and every data file', () => {
    const site = siteOf(corpus);
    const { graph } = site;
    expect(section(corpus, 'Articles').map(({ name }) => name)).toEqual(
      [...graph.sources.values()].map((it) => it.title),
    );
    expect(section(corpus, 'Topics').map(({ name, about }) => [name, about])).toEqual(
      [...graph.topics.values()].map(({ title, question }) => [title, question]),
    );
    expect(section(corpus, 'Data').map(({ name }) => name)).toEqual(
      [...dataFiles(site), ...FEEDS].map(({ path }) => path),
    );
  });
});

test('says how to take claims, and cites a thesis as an example where there is one', () => {
  const notes = read(tram()).notes.join('\n');
  expect(notes).toContain('nor a fact');
  expect(notes).toContain('voice: reported');
  expect(notes).toContain('ends on 31 December 2023');
  expect(notes).not.toContain('To cite');
  const thesis = tramWith('claims', (all) =>
    all.map((one) => (one.data.code === 'T2a' ? { ...one, data: { ...one.data, weight: 'thesis' as const } } : one)),
  );
  expect(read(thesis).notes.join('\n')).toContain(
    `“Quay Notes, 2019, paragraph 2, as claim T2a in The Tram Brief, ${HOME}claims/tram-note-2019/detail/”`,
  );
});

test('a title may hold what Markdown takes for its own', () => {
  const title = '[Note] *on* `trams` <b>';
  const corpus = tramWith('topics', (all) => all.map((one) => ({ ...one, data: { ...one.data, title } })));
  expect(read(corpus).problems).toEqual([]);
  expect(section(corpus, 'Topics').map(({ name }) => name)).toEqual([title, title, title]);
});

test('without a host, addresses begin at the root', () => {
  const { problems, sections } = readLlms(textOf(siteOf(tram(), '/briefing/')));
  expect(problems).toEqual([]);
  expect(sections[0]?.links[0]?.address).toBe('/briefing/sources/tram-note-2019/');
});
