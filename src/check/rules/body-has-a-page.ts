import { SHOWS_MARKDOWN } from '../../model/collections.ts';
import { placeIn } from '../../corpus/place.ts';
import type { Rule } from '../rule.ts';

export const bodyHasAPage: Rule = {
  id: 'body-has-a-page',
  description: 'There is Markdown below the frontmatter only where a page shows it.',
  *find({ files }) {
    for (const { path, collection, text, body } of files)
      if (body !== '' && !SHOWS_MARKDOWN[collection])
        yield {
          file: path,
          place: placeIn(text, text.lastIndexOf(body)),
          reason: 'No page shows this text.',
          advice: 'Say it in a field, or take it out.',
        };
  },
};
