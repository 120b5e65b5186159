/** The part of citeproc-js that is used here; the package ships no types. */
declare module 'citeproc' {
  /** How marks are written: a text with `%%STRING%%` in it, a function, or `false` for the text alone. */
  interface Format {
    text_escape(text?: string): string;
    '@font-style/italic': string | false;
    '@DOI/true'(engine: unknown, address: string): string;
  }
  /** An element of a style or a locale, and its children in order. */
  export interface CslNode {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string | undefined>>;
    readonly children: readonly (CslNode | string)[];
  }
  export interface Engine {
    readonly opt: {
      readonly development_extensions: { wrap_url_and_doi: boolean; field_hack: boolean };
    };
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [parameters: object, entries: readonly string[]];
    makeCitationCluster(cites: readonly { id: string; label: string; locator: string }[]): string;
  }
  const CSL: {
    readonly Engine: new (
      system: { retrieveLocale: (language: string) => CslNode; retrieveItem: (id: string) => object },
      style: CslNode,
      language: string,
      forceLanguage: boolean,
    ) => Engine;
    readonly parseXml: (text: string) => CslNode;
    readonly Output: {
      readonly Formats: Record<string, Format> & { readonly text: Format };
      /** Change the case of a text, by the language of the item that the engine had last. */
      readonly Formatters: { readonly title: (engine: Engine, text: string) => string };
    };
  };
  export default CSL;
}
