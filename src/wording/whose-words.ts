/**
 * That the words are ours and the idea a source’s, wherever one of our sentences leaves its page: in quotations, frames,
 * cards and descriptions. The name of the site follows.
 */
export const AS_TOLD = {
  /** Of claims. */
  worded: 'as worded in',
  /** Of what stands for more than a claim: a thesis, a paragraph. */
  summedUp: 'as summed up in',
  /** Of answers side by side. */
  compared: 'as compared in',
  /** Of works. */
  recorded: 'as recorded in',
} as const;

/** That the words beside it are ours: “as worded in The Tram Brief”. */
export function toldIn(site: string, how: keyof typeof AS_TOLD): string {
  return `${AS_TOLD[how]} ${site}`;
}
