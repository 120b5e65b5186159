import { hasHost } from '../../model/routes.ts';
import type { Site } from '../site.ts';

/** The file that says on which terms what is served may be used. */
export const LICENSES_FILE = 'licenses.txt';

/** Something that the site is served with: whose it is, and its terms. */
export interface ServedPart {
  readonly name: string;
  readonly version?: string;
  /** The terms by their SPDX identifier: `MIT`. */
  readonly identifier?: string;
  /** The terms in full. */
  readonly text: string;
}

/** On which terms each part of the site may be used: a list of all, then the terms of each in full. */
export function licensesText({ title, to, graph: { site } }: Site, parts: readonly ServedPart[]): string {
  const named = parts.map((part) => ({ ...part, heading: headingOf(part) }));
  return [
    `${title}: what is served ${hasHost(to.home()) ? `at ${to.home()}` : 'here'}, and on which terms`,
    '',
    `The text and the data: ${site.license.title} (${site.license.name}), ${site.license.url}`,
    `The ${site.sourceNoun.many} themselves, and the words quoted from them, belong to their authors and publishers.`,
    '',
    ...named.map(({ heading }) => `- ${heading}`),
    ...named.flatMap(({ heading, text }) => ['', '', heading, '='.repeat(heading.length), '', text]),
    '',
  ].join('\n');
}

function headingOf({ name, version, identifier }: ServedPart): string {
  return [[name, version].filter(Boolean).join(' '), identifier].filter(Boolean).join(': ');
}
