/** The part of citation-js that the exports use; the package ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[]);
    format(
      output: 'bibliography',
      options: { format: 'text' | 'html'; template: string; lang: string; hyperlinks?: boolean },
    ): string;
    format(
      output: 'citation',
      options: {
        format: 'html';
        template: string;
        lang: string;
        entry: readonly { id: string; label: string; locator: string }[];
      },
    ): string;
    format(
      output: 'bibtex',
      options: { format: 'object' },
    ): { type: string; label: string; properties: Record<string, string> }[];
    format(output: 'ris', options: { format: 'object' }): Record<string, string | (string | undefined)[] | undefined>[];
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): { styles: { add(name: string, xml: string): void } };
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
