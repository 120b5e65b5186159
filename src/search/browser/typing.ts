/** How long nobody types before what was found is worth hearing, in milliseconds. */
const PAUSE = 800;

/** Letters that an input method still turns into others, or joins. */
const PASSING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/**
 * Knows of a field whether somebody is still typing in it, or composing.
 *
 * Keyboards of phones compose every word of an alphabet and may never end it, so that a pause ends it as well; what is
 * composed of kana, ideographs or hangul is no word before its composition has ended.
 */
export class Typing {
  #composed: string | undefined;
  #waiting: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param field where somebody types */
  constructor(field: HTMLInputElement) {
    field.addEventListener('compositionstart', () => {
      this.#composed = '';
    });
    field.addEventListener('compositionupdate', ({ data }) => {
      this.#composed = data;
    });
    field.addEventListener('compositionend', () => {
      this.#composed = undefined;
      if (this.#waiting) this.#restart();
    });
    // What waits is about what stood in the field.
    field.addEventListener('input', () => this.#cancel());
  }

  /** Whether the field has letters that are not there to stay, as far as one can know. */
  get isComposing(): boolean {
    return this.#composed !== undefined;
  }

  /** Runs something once nobody has typed for a while; instead of what waits. */
  whenDone(run: () => void): void {
    this.#waiting = run;
    this.#restart();
  }

  #restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (PASSING.test(this.#composed ?? '')) return;
      const run = this.#waiting;
      this.#cancel();
      run?.();
    }, PAUSE);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }
}
