declare module 'subset-font' {
  /**
   * @param font a font in any format
   * @param text the characters that it keeps
   * @returns the font with those alone
   */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2';
      readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
    },
  ): Promise<Uint8Array>;
}
