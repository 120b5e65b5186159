/**
 * The part of harfbuzzjs that shapes a text; the package ships no types. Its entry exports a promise, which Vitest
 * cannot import, so that its two halves are taken instead. Lengths are in units of the font.
 */
declare module 'harfbuzzjs/hb.js' {
  export default function load(): Promise<object>;
}
declare module 'harfbuzzjs/hbjs.js' {
  type Blob = object;
  type Face = object;
  export type Shaper = object;
  interface Buffer {
    addText(text: string): void;
    guessSegmentProperties(): void;
    getGlyphInfosAndPositions(): readonly {
      /** The number of the glyph, once the text is shaped. */
      readonly codepoint: number;
      readonly x_advance: number;
      readonly x_offset: number;
      readonly y_offset: number;
    }[];
    destroy(): void;
  }
  interface HarfBuzz {
    readonly createBlob: (data: Uint8Array) => Blob;
    readonly createFace: (blob: Blob, index: number) => Face;
    readonly createFont: (face: Face) => Shaper;
    readonly createBuffer: () => Buffer;
    readonly shape: (font: Shaper, buffer: Buffer) => void;
  }
  export default function bind(loaded: object): HarfBuzz;
}
