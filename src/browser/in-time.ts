/** How long who has asked for something waits for it before there is something else, in milliseconds. */
const PATIENCE = 8000;

/**
 * Settles as some work does, but rejects with an `Error` where that takes longer than its patience, in milliseconds.
 * What comes later is not waited for.
 */
export function inTime<Result>(work: Promise<Result>, patience = PATIENCE): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It did not come in time')), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
