import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';
import { cardKey, isDrawn, previewPng } from './preview-png.ts';

/** How many cards a worker is given before it has said that one is done, so that it never waits for the next. */
const IN_HAND = 2;

/** As little as keeps a worker from collecting its garbage all the time, in megabytes: else it takes hundreds. */
const WORKER_LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

/** A card to be drawn; settles when somebody has done so, or has given it up. */
type Job = { readonly card: Card } & PromiseWithResolvers<undefined>;

/**
 * Draws cards on other cores while this one has something else to do: drawing takes most of a build, and nothing else
 * depends on it.
 */
export class CardDrawer {
  /** Those that are not with a worker yet, in their order. */
  readonly #waiting: Job[] = [];
  /** All, by the key of their card. */
  readonly #jobs = new Map<string, Job>();
  readonly #workers = new Set<Worker>();

  /** Begins to draw what is not drawn yet, in the order in which it is given. */
  drawAhead(cards: Iterable<Card>): void {
    for (const card of cards) {
      const key = cardKey(card);
      if (this.#jobs.has(key) || isDrawn(key)) continue;
      const job = { card, ...Promise.withResolvers<undefined>() };
      this.#jobs.set(key, job);
      this.#waiting.push(job);
    }
    for (let count = 1; count < availableParallelism(); count += 1) this.#employ();
  }

  /** The picture of a card, once it is drawn; see `previewPng`. Whoever asks has nothing else to do for this core. */
  async png(card: Card): Promise<Uint8Array> {
    const job = this.#jobs.get(cardKey(card));
    if (job && this.#workers.size < availableParallelism()) this.#employ();
    await job?.promise;
    return previewPng(card);
  }

  /** Lets go of the other cores. */
  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  #employ(): void {
    if (this.#waiting.length === 0) return;
    const worker = new Worker(new URL('draw-worker.ts', import.meta.url), { resourceLimits: WORKER_LIMITS });
    const inHand: Job[] = [];
    const give = () => {
      while (inHand.length < IN_HAND) {
        const job = this.#waiting.shift();
        if (!job) return;
        inHand.push(job);
        worker.postMessage(job.card);
      }
    };
    worker.on('message', () => {
      inHand.shift()?.resolve(undefined);
      give();
    });
    worker.on('error', () => undefined);
    // What it leaves undrawn is drawn where it is asked for.
    worker.on('exit', () => {
      this.#workers.delete(worker);
      const left = this.#workers.size === 0 ? this.#waiting.splice(0) : [];
      for (const { resolve } of [...inHand, ...left]) resolve(undefined);
    });
    this.#workers.add(worker);
    give();
  }
}
