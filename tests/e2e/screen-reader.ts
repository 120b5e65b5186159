import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The virtual screen reader, as a module for browsers. */
const PROGRAM = join(
  import.meta.dirname,
  '../../node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js',
);
const ADDRESS = '/virtual-screen-reader.js';

/** The part of it that is used here. */
interface Program {
  readonly virtual: {
    start(options: { container: Element }): Promise<void>;
    next(): Promise<void>;
    lastSpokenPhrase(): Promise<string>;
    spokenPhraseLog(): Promise<string[]>;
    stop(): Promise<void>;
  };
}

/**
 * All that a screen reader says of a part of a page from its beginning to its end, phrase by phrase, with what it says of
 * roles (“link, Claims”, “end of list”).
 */
export async function transcriptOf(page: Page, part = 'body'): Promise<readonly string[]> {
  await page.route(`**${ADDRESS}`, (route) => route.fulfill({ path: PROGRAM, contentType: 'text/javascript' }));
  return page.evaluate(
    async ([address = '', selector = '']) => {
      const { virtual } = (await import(address)) as Program;
      const container = document.querySelector(selector);
      if (!container) throw new Error(`The page has no ${selector}`);
      await virtual.start({ container });
      const first = await virtual.lastSpokenPhrase();
      const end = `end of ${first}`;
      // It goes round and round.
      do await virtual.next();
      while ((await virtual.lastSpokenPhrase()) !== end);
      const said = await virtual.spokenPhraseLog();
      await virtual.stop();
      return said;
    },
    [ADDRESS, part],
  );
}

/** Roles whose name stands for all that is in them, which a reader does not go into; in code every sign is meant. */
const WHOLE = /^(?:(?:link|button|heading|img|option), |code$)/u;

/** Roles of which what is in them is read and not their name, which is made of it or said of it as a whole. */
const AROUND =
  /^(?:article|banner|blockquote|cell|columnheader|complementary|contentinfo|definition|deletion|dialog|document|emphasis|figure|graphics-\w+|group|list|listbox|listitem|main|mark|navigation|note|paragraph|region|row|rowgroup|rowheader|search|status|strong|subscript|superscript|table|term|time)(?:$|, )/u;

/**
 * What is heard of a transcript besides its structure: texts, and names of links, buttons and headings without their
 * roles, each once.
 */
export function heardIn(transcript: readonly string[]): string[] {
  const heard: string[] = [];
  let inside: string | undefined;
  for (const phrase of transcript) {
    if (phrase === inside) inside = undefined;
    else if (inside === undefined && !phrase.startsWith('end of ') && !AROUND.test(phrase)) {
      if (phrase !== 'code') heard.push(phrase.replace(WHOLE, '').replace(/, level \d$/u, ''));
      const end = `end of ${phrase}`;
      if (WHOLE.test(phrase) && transcript.includes(end)) inside = end;
    }
  }
  return heard;
}

/** What is wrong with a transcript whatever it is of: signs by themselves, what is said twice on end, parts with nothing in them. */
export function faultsIn(transcript: readonly string[]): string[] {
  const heard = heardIn(transcript);
  // Readers take the points and brackets of a sentence for pauses.
  const isPause = (phrase: string) => /^[\s.,;:!?()“”‘’]+$/u.test(phrase);
  const isSign = (phrase: string) => /^[^\p{L}\p{N}]+$/u.test(phrase) && !isPause(phrase);
  return [
    ...heard.filter(isSign).map((sign) => `a bare sign: ${sign}`),
    ...heard.filter((phrase, at) => phrase === heard[at - 1] && !isPause(phrase)).map((phrase) => `twice: ${phrase}`),
    ...transcript.flatMap((phrase, at) =>
      phrase === 'paragraph' && /^(?:paragraph$|end of (?!paragraph$))/u.test(transcript[at + 1] ?? '')
        ? [`an empty paragraph after “${transcript[at - 1]}”`]
        : [],
    ),
  ];
}
