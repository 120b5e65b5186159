import { pathToFileURL } from 'node:url';
import config from '../../../../astro.config.mjs';

const processor = config.markdown?.processor;
if (!processor) throw new Error('astro.config.mjs names no Markdown processor');
const renderer = await processor.createRenderer({ syntaxHighlight: false });

/**
 * Renders Markdown as Astro does it in a build, with the project’s own configuration.
 *
 * @param markdown a file’s body
 * @param path where the file lies, under `content/`
 */
export async function render(markdown: string, path = 'claims/tram-note-2019/one.md'): Promise<string> {
  const { code } = await renderer.render(markdown, { fileURL: pathToFileURL(`/project/content/${path}`) });
  return code;
}
