import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { writeEditorSchemas } from '../author/editor-schemas.ts';
import type { Report } from '../check/report.ts';
import { messageOf, textReport, whereOf } from '../check/reporters.ts';
import { checkContent } from '../check/run.ts';
import { today } from '../check/today.ts';
import { BuildStop } from './build-stop.ts';
import type { SharedContent } from '../views/content.ts';
import { countOf } from '../wording/phrases.ts';

/**
 * Runs the content check where it cannot be forgotten. In dev: at the start and after every change of the
 * content, with the report in the terminal and every error over the page. In a build: before anything else, with
 * the whole report.
 *
 * A build fails when the check finds an error.
 *
 * @param shards where the other shards of the site lie on its host
 */
export function contentCheck(content: SharedContent, shards: readonly string[] = []): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        content.configure(config);
        if (command !== 'build') return;
        const report = checkContent(content.reading(), { today: today(), shards });
        if (report.errors > 0) logger.error(`\n${textReport(report)}`);
        else if (report.issues.length > 0) logger.warn(`\n${textReport(report)}`);
        else logger.info(textReport(report).trimEnd());
        if (report.errors > 0) throw new BuildStop(`The content has ${countOf(report.errors, 'error')}, told above.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let report: Report | undefined;
        // Whether every entry was there once: what was loaded before an error came still shows under it.
        let loaded = false;
        const show = () => {
          const err = report && overlayOf(content.root, report);
          if (err) server.ws.send({ type: 'error', err });
        };
        const check = () => {
          const before = report;
          report = checkContent(content.reading(), { today: today(), shards });
          const text = textReport(report);
          // What was told and has not changed is not told again, and that all is well only where it was not.
          if (before ? text !== textReport(before) : report.issues.length > 0)
            logger[report.issues.length > 0 ? 'warn' : 'info'](`\n${text}`);
          if (before && before.errors > 0 && report.errors === 0) server.ws.send({ type: 'full-reload' });
          loaded ||= report.errors === 0;
          show();
          writeEditorSchemas(content.reading()).catch((error: unknown) => {
            logger.warn(`What editors offer could not be written: ${String(error)}`);
          });
        };
        // A page opened while the content is wrong shows so as well.
        server.ws.on('connection', show);
        server.middlewares.use((request, response, next) => {
          if (loaded || !report?.errors || !request.headers.accept?.includes('text/html')) {
            next();
            return;
          }
          response.statusCode = 500;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(waitingPage(report.errors, server.config.base));
        });
        server.httpServer?.on('close', content.onChange(server.watcher, check));
        check();
      },
      // Astro has written schemas of its own by now.
      'astro:server:start': () => writeEditorSchemas(content.reading()),
    },
  };
}

/** A page for the overlay to stand on until the content was right once; it opens the page asked for as soon as it is. */
function waitingPage(errors: number, base: string): string {
  const says = `The content has ${countOf(errors, 'error')}.`;
  return `<!doctype html><html lang="en"><title>${says}</title><script type="module" src="${base}@vite/client"></script><p>${says}</p></html>`;
}

/** More problems than this fill the screen; the terminal has them all. */
const MOST_SHOWN = 12;

/**
 * The errors of a report as the error overlay of the dev server wants them: every one with its place, and the lines around
 * the first.
 *
 * @param root the folder that holds `content/`
 * @returns nothing where there is no error
 */
export function overlayOf(root: string, { issues }: Report) {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first, ...others] = errors;
  if (!first) return undefined;
  const told = others.slice(0, MOST_SHOWN).map((issue) => `${whereOf(issue)}\n${messageOf(issue)}`);
  const rest = others.length - told.length;
  return {
    name: 'ContentError',
    title: `The content has ${countOf(errors.length, 'error')}.`,
    message: [
      `${whereOf(first)}\n${first.reason}`,
      ...told,
      ...(rest > 0 ? [`${rest} more stand in the terminal.`] : []),
    ].join('\n\n'),
    hint: first.advice,
    stack: whereOf(first),
    loc: { file: join(root, first.file), ...first.place },
  };
}
