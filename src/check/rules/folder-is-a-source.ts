import { sourceOf } from '../check-context.ts';
import { didYouMean } from '../near-miss.ts';
import { findingOn } from '../report.ts';
import type { Rule } from '../rule.ts';

export const folderIsASource: Rule = {
  id: 'folder-is-a-source',
  description: 'Claims and stances lie in a folder of their source’s name, and attestations bear it.',
  *find({ all, ids, attestations }) {
    const inFolders = all
      .filter(({ collection }) => collection === 'claims' || collection === 'stances')
      .map((file) => ({
        file: file.path,
        folder: `content/${file.collection}/${sourceOf(file)}`,
        source: sourceOf(file),
      }));
    const named = [...attestations.values()].map(({ path, source }) => ({ file: path, folder: path, source }));
    const seen = new Set<string>();
    for (const { file, folder, source } of [...inFolders, ...named]) {
      if (ids.sources.has(source) || seen.has(folder)) continue;
      seen.add(folder);
      yield findingOn(file, {
        reason: `${folder} bears the name of no source.`,
        advice: didYouMean(source, ids.sources, `Write content/sources/${source}.md first.`),
      });
    }
  },
};
