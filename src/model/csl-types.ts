/** The CSL item types of the works and articles on record (https://docs.citationstyles.org/, appendix III). */
export const CSL_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'broadcast',
  'document',
  'entry-encyclopedia',
  'hearing',
  'interview',
  'legislation',
  'post-weblog',
  'regulation',
  'report',
  'speech',
  'treaty',
  'webpage',
] as const;
