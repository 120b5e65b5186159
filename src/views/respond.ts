import { asJson } from '../publish/data/file.ts';

/** The answer that holds a file of text. */
export function file(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': type } });
}

/** The answer that holds a JSON file. */
export function jsonFile(value: unknown): Response {
  return file(asJson(value), 'application/json');
}
