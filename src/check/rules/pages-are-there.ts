import { PAGES } from '../../model/page.ts';
import { findingAt, findingOn } from '../report.ts';
import type { Rule } from '../rule.ts';

const names = Object.keys(PAGES).map((name) => `"${name}"`);

export const pagesAreThere: Rule = {
  id: 'pages-are-there',
  description: 'There is a file for each page of prose, and for no other.',
  *find({ ids, valid }) {
    for (const [name, about] of Object.entries(PAGES))
      if (!ids.pages.has(name))
        yield findingOn(`content/pages/${name}.md`, {
          reason: 'There is no such file.',
          advice: `Write it, with \`title\` and \`description\`; its text tells ${about}.`,
        });
    for (const { file, id } of valid.pages)
      if (!Object.hasOwn(PAGES, id))
        yield findingAt(file, ['title'], {
          reason: `Nothing shows a page of the name "${id}".`,
          advice: `The pages of prose are ${names.join(', ')}. Move its text to one of them.`,
        });
  },
};
