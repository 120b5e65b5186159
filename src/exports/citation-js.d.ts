/** The part of citation-js that the exports use; the package ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[]);
    format(output: 'bibliography', options: { format: 'text' | 'html'; template: string; lang: string }): string;
  }
}
declare module '@citation-js/plugin-csl';
