import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import toTerminal from 'astro/logger/node';

/** For how long nothing is heard while pages are drawn, in milliseconds. */
const SILENCE = 5000;

/**
 * What a build says: its steps with counts and times, every warning and every error. Astro would name each page on a
 * line of its own, among which no warning is seen.
 *
 * Astro loads it by its path, and keeps its own log where that fails.
 *
 * @param config.steps the integrations whose words are heard
 */
export default function buildLog({ steps }: { readonly steps: readonly string[] }): AstroLoggerDestination {
  const terminal = toTerminal();
  const start = performance.now();
  let pages = 0;
  let kept = 0;
  let firstPage = 0;
  let lastSaid = 0;
  const say = (message: string) => {
    lastSaid = performance.now();
    terminal.write({ label: 'pages', level: 'info', message, newLine: true });
  };
  return {
    write(event) {
      if (event.level !== 'info') {
        terminal.write(event);
      } else if (beginsPage(event)) {
        pages += 1;
        if (pages === 1) {
          firstPage = performance.now();
          say('Drawing the pages');
        } else if (performance.now() - lastSaid > SILENCE) say(`${ofPages(pages - 1)} so far`);
      } else if (isKept(event)) kept += 1;
      else if (endsPages(event)) {
        const anew = kept > 0 ? `, ${pages - kept} of them drawn anew` : '';
        say(`${ofPages(pages)}${anew}, in ${seconds(performance.now() - firstPage)}`);
      } else if (endsBuild(event)) say(`The site is built, in ${seconds(performance.now() - start)}`);
      else if (steps.includes(event.label ?? '')) terminal.write(event);
    },
  };
}

/** Astro names a page, and ends the line when it is drawn. */
function beginsPage({ label, newLine }: AstroLoggerMessage): boolean {
  return label === null && !newLine;
}

/** Astro has taken a page from the last build, where it was drawn of the same. */
function isKept({ label, message }: AstroLoggerMessage): boolean {
  return label === 'SKIP_FORMAT' && /\((?:restored|cached)\)/u.test(message);
}

function endsPages({ label, newLine, message }: AstroLoggerMessage): boolean {
  return label === null && newLine && message.includes('Completed');
}

function endsBuild({ label, message }: AstroLoggerMessage): boolean {
  return label === 'build' && message.includes('Complete!');
}

function ofPages(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'page' : 'pages'}`;
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1000)} s`;
}
