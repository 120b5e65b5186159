/** A tab of a browser that was started for it, as far as every engine can be driven. */
export interface Tab {
  /**
   * Opens a page and waits until it has loaded.
   *
   * @param address a whole one
   * @param width how wide the page is, in pixels; `WIDE` where it is not said
   */
  readonly open: (address: string, width?: number) => Promise<void>;
  /** Runs a function in the page; it sees nothing but its arguments. */
  readonly evaluate: <Result, Given extends readonly unknown[]>(
    run: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ) => Promise<Result>;
  /** Presses a key, with Control held down for `Control+k`. */
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Clicks the first element that a selector fits, in its middle. */
  readonly click: (selector: string) => Promise<void>;
  /** Moves the pointer upon the first element that a selector fits. */
  readonly hover: (selector: string) => Promise<void>;
  /** Goes back in the history, and does not wait. */
  readonly back: () => Promise<void>;
  /** What is seen of the page, as a PNG with a pixel for each of CSS. */
  readonly picture: () => Promise<Uint8Array>;
  /** The page on paper, as a PDF; not every engine can be asked for that. */
  readonly print?: (paper: Paper) => Promise<Uint8Array>;
  /** Ends the browser. */
  readonly close: () => Promise<void>;
}

/** What paper is sold as, here and in America. */
export type Paper = 'A4' | 'Letter';

/** The window of a desk, in pixels. */
export const WIDE = 1440;
export const HIGH = 900;
