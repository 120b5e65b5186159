/** What became of the cards of a build so far. */
export interface Tally {
  cards: number;
  drawn: number;
  bytes: number;
  most: number;
  milliseconds: number;
}

export function newTally(): Tally {
  return { cards: 0, drawn: 0, bytes: 0, most: 0, milliseconds: 0 };
}

/** Adds a card, however it was come by. */
export function tell(tally: Tally, bytes: number, drawn: boolean, milliseconds: number): void {
  tally.cards += 1;
  tally.drawn += drawn ? 1 : 0;
  tally.bytes += bytes;
  tally.most = Math.max(tally.most, bytes);
  tally.milliseconds += milliseconds;
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;

/** The line that a build says. */
export function lineOf({ cards, drawn, bytes, most, milliseconds }: Tally): string {
  const size = `${kilobytes(bytes)}, at most ${kilobytes(most)} each`;
  return `[cards] ${cards} cards, ${drawn} of them drawn, in ${Math.round(milliseconds)} ms: ${size}`;
}
