/** So many pages are all named on each of them. */
const ALL = 30;

/**
 * The numbers of the pages that one of them leads to. Of very many these are the first of every run of pages and those of
 * its own run, so that each is two steps from each other, and no page names all.
 *
 * @param number that of the page
 * @param count how many there are
 */
export function nearNumbers(number: number, count: number): number[] {
  const run = count <= ALL ? count : Math.ceil(Math.sqrt(count));
  const runOf = (one: number) => Math.floor((one - 1) / run);
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    (one) => runOf(one) === runOf(number) || (one - 1) % run === 0 || one === count || Math.abs(one - number) === 1,
  );
}
