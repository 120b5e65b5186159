import { sourceId } from '../../model/ids.ts';
import { findingOn } from '../report.ts';
import type { Rule } from '../rule.ts';

export const idIsWellFormed: Rule = {
  id: 'id-is-well-formed',
  description: 'File and folder names are ids: lower-case words joined by single hyphens.',
  *find({ all }) {
    for (const { path, id } of all) {
      const parts = id.split('/');
      const bad = parts.find((part) => !sourceId.safeParse(part).success);
      if (bad !== undefined)
        yield findingOn(path, {
          reason: `The name "${bad}" is no id.`,
          advice: 'Name it by lower-case letters, digits and single hyphens, and by no number below 1000.',
        });
      // Astro takes `folder/index` for the folder itself.
      else if (parts.length > 1 && parts.at(-1) === 'index')
        yield findingOn(path, { reason: 'The name "index" has a meaning of its own.', advice: 'Choose another name.' });
    }
  },
};
