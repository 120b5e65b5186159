/** A point of a picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of a picture: its upper left corner and its size. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}
