/** The part of edtf.js that the model uses; the package ships no types. */
declare module 'edtf' {
  interface Parsed {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  }
  export class Interval {
    readonly min: number;
    readonly max: number;
  }
  export default function edtf(
    value: string,
    constraints?: { level?: 0 | 1 | 2; types?: readonly string[] },
  ): Parsed | Interval;
}
