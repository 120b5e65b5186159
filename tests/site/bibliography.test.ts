import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { afterAll, expect, test } from 'vitest';
import { madeFilesOf, readBibtex } from '../support/bibliography.ts';
import { SITE_KEY, citations, sources } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { ensurePrograms, run } from '../support/programs.ts';
import type { Program } from '../support/programs.ts';
import { SITE } from './site.ts';

// What programs that others wrote make of our lists of works. What they are to say is what the records say.

type Work = (typeof citations)[number];

const programs: ReadonlySet<Program> = ensurePrograms('the lists of works', 'pandoc', 'biber', 'bib2xml', 'ris2xml');
const folder = mkdtempSync(join(tmpdir(), 'works-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (path: string) => join(SITE.folder, path);
const style = (name: string) => join(import.meta.dirname, '../../src/publish/bibliography/styles', `${name}.csl`);
const listed = (JSON.parse(readFileSync(file('citations.json'), 'utf8')) as { id: string }[]).flatMap(({ id }) =>
  citations.filter((work) => work.id === id),
);
const MONTHS = [...Array(12).keys()].map((month) =>
  new Date(2000, month).toLocaleString('en-US', { month: 'long' }),
) as readonly string[];

/** A date as a record has it, without what says how sure it is. */
const dateOf = ({ issued = '' }: Work) => issued.replace(/[~?%]$/u, '');
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Tests that need a program; without it, one that says so in its name, and what our libraries can tell instead. */
function withProgram(program: Program, name: string, body: () => void): void {
  if (programs.has(program)) test(`${program}: ${name}`, { timeout: 240_000 }, body);
  else
    test(`NOT TRIED by ${program}, which is not installed: ${name}`, () => {
      const entries = readBibtex(readFileSync(file('citations.bib'), 'utf8'));
      expect(entries.map(({ fields }) => fields['date'] ?? '')).toEqual(listed.map(dateOf));
    });
}

/** The references that pandoc prints of a list in a style, by their keys. */
function printedBy(list: string, name: string): Map<string, string> {
  const markdown = `---\nbibliography: ${list}\ncsl: ${style(name)}\nnocite: "@*"\nlang: en-US\n---\n`;
  const { output } = run('pandoc', ['--citeproc', '--from=markdown', '--to=html', '--wrap=none'], markdown);
  return new Map(
    elementsOf(parseHtml(output), 'div').flatMap((div): [string, string][] => {
      const [, key] = /^ref-(.+)$/u.exec(attribute(div, 'id') ?? '') ?? [];
      return key ? [[key, toString(div).replaceAll(/\s+/gu, ' ').trim()]] : [];
    }),
  );
}

/** What APA prints neither the author nor the day of. */
const LAWS = new Set(['bill', 'legislation', 'regulation']);
/** What APA prints the publisher of. */
const PUBLISHED = new Set(['webpage', 'report', 'speech']);

for (const format of ['bib', 'json']) {
  withProgram('pandoc', `every work of citations.${format} is printed with all that its record has`, () => {
    const printed = printedBy(file(`citations.${format}`), 'apa');
    const lacking = listed.flatMap((work) => {
      const reference = printed.get(work.id) ?? '';
      const [year = '', month, day] = dateOf(work).split('-');
      const date = [year, month && `${MONTHS[Number(month) - 1]}${day ? ` ${Number(day)}` : ''}`];
      const due = [
        work.title ?? '',
        ...(LAWS.has(work.type) ? [] : (work.author ?? [])).map(({ family, literal }) => family ?? literal ?? ''),
        work['container-title'] ?? '',
        PUBLISHED.has(work.type) ? (work.publisher ?? '') : '',
        // A year may bear a letter that tells two works of one author apart.
        // Of a speech BibLaTeX has the day for what was given out in no print, of which APA prints the year.
        ...(LAWS.has(work.type) || work.type === 'report' || (work.type === 'speech' && format === 'bib')
          ? [year]
          : date),
      ];
      const told = plain(reference);
      return due.filter((part) => part && !told.includes(plain(part))).map((part) => `${work.id}: ${part}`);
    });
    expect(lacking).toEqual([]);
  });

  withProgram('pandoc', `nothing is printed of citations.${format} that no record has`, () => {
    const printed = [...printedBy(file(`citations.${format}`), 'apa')];
    expect(printed).toHaveLength(listed.length);
    const circa = new Set(listed.filter(({ issued }) => issued?.endsWith('~')).map(({ id }) => id));
    expect(
      printed.filter(([key, text]) => /\bca\.|\((?:en|pl|ru)\)|[ .](?:en|pl|ru)\.$/u.test(text) && !circa.has(key)),
    ).toEqual([]);
    expect(printed.filter(([, text]) => /Tech(?:nical|\.) rep|\{|\}/iu.test(text))).toEqual([]);
  });
}

withProgram('pandoc', 'titles keep their capitals, and those of other languages all their letters', () => {
  const printed = printedBy(file('citations.bib'), 'apa');
  const changed = listed.filter(({ id, title = '', language }) => {
    const words = (printed.get(id) ?? '').split(/[^\p{L}\p{N}]+/u);
    // A title of ours is English, whatever the work’s language is.
    const foreign = language !== 'en' && !title.startsWith('[');
    const kept = title.split(/[^\p{L}\p{N}]+/u).filter((word) => foreign || /\p{Lu}/u.test(word));
    return kept.some((word) => !words.includes(word));
  });
  expect(changed.map(({ id }) => id)).toEqual([]);
});

withProgram('pandoc', 'the box of a page and its files give the same reference', () => {
  // One that holds its files, and one that has them beside it.
  const wanted = ['claims/*', 'topics/*'].flatMap((kind) =>
    pagesOf(SITE.folder)
      .filter((page) => page.kind === kind && !page.redirect)
      .slice(0, 1),
  );
  expect(wanted).toHaveLength(2);
  for (const page of wanted) {
    const tree = parseHtml(page.html);
    const made = madeFilesOf(tree).findLast(({ items: [item] }) => String(item?.id).startsWith(`${SITE_KEY}-`));
    const besides = ['bib', 'json'].map((format) => {
      const path = join(folder, `cite.${format}`);
      const text = made && (format === 'bib' ? made.bibtex : JSON.stringify(made.items));
      writeFileSync(path, text ?? readFileSync(file(`${page.path}cite.${format}`)));
      return path;
    });
    for (const [name, id] of [
      ['apa', 'cite-apa'],
      ['chicago-notes-bibliography', 'cite-chicago'],
      ['modern-language-association', 'cite-mla'],
    ] as const) {
      const shown = elementsOf(tree).find((it) => attribute(it, 'id') === id);
      for (const path of besides)
        // The box has the page’s path where the build knows no host, for which a file has no use.
        expect([...printedBy(path, name).values()].map(plain)).toEqual([
          plain(shown ? toString(shown).replace(` ${SITE.base}${page.path}`, '') : ''),
        ]);
    }
  }
});

withProgram('pandoc', 'the box of an article and its files give the same reference', () => {
  for (const { id, type } of sources) {
    const tree = parseHtml(readFileSync(file(`sources/${id}/index.html`), 'utf8'));
    const shown = elementsOf(tree).find((it) => attribute(it, 'id') === 'article-apa');
    // BibLaTeX has no speech: of what is unpublished pandoc tells the year alone.
    for (const format of type === 'speech' ? ['json'] : ['bib', 'json'])
      expect([...printedBy(file(`sources/${id}/article.${format}`), 'apa').values()].map(plain)).toEqual([
        plain(shown ? toString(shown) : ''),
      ]);
  }
});

for (const list of ['citations.bib', 'citations.bibtex.bib'])
  withProgram('biber', `${list} has nothing to warn of, and every date as its record has it`, () => {
    const written = join(folder, 'biber.bib');
    const { output } = run('biber', ['--tool', '--output-file', written, '--logfile', join(folder, 'log'), file(list)]);
    expect(output.match(/^(?:WARN|ERROR).*$/gmu) ?? []).toEqual([]);
    const entries = new Map(
      readFileSync(written, 'utf8')
        .split('\n@')
        .map((entry) => [/\{(.*?),/u.exec(entry)?.[1], /\bDATE = \{(.*?)\}/u.exec(entry)?.[1] ?? '']),
    );
    const dates = listed.map((work) => [work.id, dateOf(work) + (work.issued?.endsWith('~') ? '~' : '')]);
    expect(listed.map(({ id }) => [id, entries.get(id)])).toEqual(dates);
  });

for (const [program, list] of [
  ['bib2xml', 'citations.bibtex.bib'],
  ['ris2xml', 'citations.ris'],
] as const)
  withProgram(program, `${list} has no type that it does not know, and every day as its record has it`, () => {
    const { output, complaints } = run(program, [file(list)]);
    expect(complaints).not.toMatch(/not recognize|Defaulting/u);
    const dates = output.split('</mods>').flatMap((mods) => {
      const [, id] = /<identifier type="citekey">(.*?)</u.exec(mods) ?? [];
      return id ? [[id, /<(?:dateIssued|date)>(.*?)</u.exec(mods)?.[1] ?? '']] : [];
    });
    const dated = listed.filter(({ issued }) => issued).map((work) => [work.id, dateOf(work)]);
    expect(dates.filter(([id]) => dated.some(([key]) => key === id))).toEqual(dated);
  });
