import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** Words of many scripts and signs, and what means something in a language of machines: the check lets all of it stand. */
const ODD =
  'Ein “Zeichen” → ≥ ½ 习近平 שלום مرحبا 🙂 👩\u200D🚒 Ẩ\u0301 & <b>b</b> </script> </title> <!-- ${x} {{y}} \\n %s $& *z* `w` #{v} @u ^t ~s';

/** A sentence that is as long as may be. */
const LONG = `${ODD} ${'and so on '.repeat(150)}`.slice(0, 1498).trimEnd() + '.';

/** A word that no line holds. */
const WIDE = 'Tramway'.repeat(30);

type Changes = readonly (readonly [way: readonly (string | number)[], value: unknown, where?: 'elsewhere'])[];

/** What stands in which field of which entry, or below its fields, and which page shows it. */
const CHANGES: readonly {
  readonly file: string;
  readonly page: string;
  readonly fields: Changes;
  readonly body?: string;
}[] = [
  {
    file: 'claims/tram-note-2019/cheaper-tickets',
    page: 'claims/tram-note-2019/cheaper-tickets/',
    fields: [
      [['statement'], LONG],
      [['condition'], `${ODD}, as long as it is`],
      [['note'], LONG],
      [['period'], '0044/2999'],
      [['terms'], ['tram-line']],
    ],
    body: `${ODD.replaceAll(/<[^>]*>|<!--/gu, '')}\n\n***\n\n| a | b |\n| - | - |\n| [[T1a]] | \`[[T9z]]\` |\n\n    [[T9z]] <b>\n\n> - [by definition][d]\n\n[d]: claim:T1a\n`,
  },
  {
    file: 'claims/tram-letter-2022/not-dying',
    page: 'claims/tram-letter-2022/not-dying/',
    fields: [
      [['statement'], `${WIDE}.`],
      [['title'], WIDE],
      [['relations', 0, 'because'], ODD.replaceAll('|', '') + '.'],
      [['period'], '../0001'],
    ],
  },
  {
    file: 'terms/tram-line',
    page: 'terms/tram-line/',
    fields: [
      [['definition'], LONG],
      [['aliases'], ['T.L.', 'TL', 'the tram', '习近平', 'שלום', '🙂', '<b>']],
    ],
    body: 'Odd &amp; even, AT&T, <https://example.org/?a=b&c=d#e>, [mail](mailto:a@example.org), [there](../quay-council/).\n',
  },
  {
    file: 'citations/gazette-archive',
    page: 'citations/gazette-archive/',
    fields: [
      [['title'], `${ODD} | Gazette`],
      [['publisher'], ODD],
      [['author'], [{ literal: ODD }, { family: '习', given: '近平' }, { family: WIDE }]],
      [['volume'], '{'],
      [['page'], '} \\'],
      [['issued'], '0001'],
      [['note'], `${ODD}.`],
    ],
  },
  {
    file: 'sources/tram-note-2019',
    page: 'sources/tram-note-2019/',
    fields: [
      [['publisher'], ODD],
      [['thesis'], LONG],
      [['short'], '习近平 🙂'],
      [['note'], LONG],
      [['unconfirmed'], [LONG]],
    ],
  },
  {
    file: 'topics/fares',
    page: 'topics/fares/',
    fields: [
      [['title'], `${WIDE} → 🙂`],
      [['question'], LONG.replace(/\.$/u, '?')],
      [['comparison'], LONG],
    ],
    body: `## ${WIDE}\n\n${ODD.replaceAll(/<[^>]*>|<!--/gu, '')}\n`,
  },
  {
    file: 'events/new-stops',
    page: 'timeline/',
    fields: [
      [['title'], '习近平 → 🙂'],
      [['date'], '001X'],
      [['summary'], LONG],
    ],
  },
  {
    file: 'facts/stops-opened',
    page: 'timeline/',
    fields: [
      [['title'], `${WIDE} 🙂`, 'elsewhere'],
      [['statement'], LONG],
    ],
  },
  {
    file: 'assessments/tram-note-2019/tickets',
    page: 'forecasts/tram-note-2019/tickets/',
    fields: [
      [['title'], `${WIDE} → 习近平`],
      [['reason'], LONG],
      [['criterion'], LONG],
      [['lookedFor'], LONG],
    ],
  },
];

/** Words that a page has to show. */
export interface Shown {
  readonly page: string;
  readonly what: string;
  readonly words: string;
}

/**
 * Writes into an archive what is odd and right, in as many fields as have room for it.
 *
 * @param root the folder that holds `content/`
 * @returns what each page has to show of it
 */
export function makeOdd(root: string): Shown[] {
  return CHANGES.flatMap(({ file, page, fields, body }) => {
    const path = join(root, 'content', `${file}.md`);
    const [, head = '', rest = ''] = /^---\n([^]*?\n)---\n([^]*)$/u.exec(readFileSync(path, 'utf8')) ?? [];
    const document = parseDocument(head);
    for (const [way, value] of fields) document.setIn(way, document.createNode(value));
    writeFileSync(path, `---\n${document.toString({ lineWidth: 0 })}---\n${body === undefined ? rest : `\n${body}`}`);
    return fields.flatMap(([way, value, where]) =>
      where === undefined && typeof value === 'string' && !/^[\d./X-]+$/u.test(value)
        ? [{ page, what: `${file}: ${way.join('.')}`, words: value }]
        : [],
    );
  });
}
