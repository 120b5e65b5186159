import { parentPort } from 'node:worker_threads';
import type { Card } from './card.ts';
import { previewPng } from './preview-png.ts';

// What cannot be drawn fails where its picture is asked for, with the page at hand.
parentPort?.on('message', (card: Card) => {
  void previewPng(card)
    .catch(() => undefined)
    .then(() => parentPort?.postMessage('done'));
});
