import { LONGEST_NOTE } from './encounter.ts';

/** What another app said of what it shares; apps fill these in as they like, and often the same words twice. */
export interface SharedWords {
  title: string;
  text: string;
  url: string;
}

/** One note made of them, each word once: a line that another one holds already is left away. */
export function noteOfShare({ title, text, url }: SharedWords): string {
  const lines = [title, text, url].map((line) => line.trim()).filter(Boolean);
  const told = lines.filter(
    (line, index) => !lines.some((other, at) => at !== index && other.includes(line) && (other !== line || at < index)),
  );
  return told.join('\n').replaceAll('\u0000', '').slice(0, LONGEST_NOTE).toWellFormed();
}
