import type { Example } from '../../src/domain/suggester/learn.ts';
import { wordsOf } from '../../src/domain/text.ts';
import type { Guess } from './suggest.ts';

const MOST = 3;

/** The commonest services, whatever is said. */
export function guessCommonest(examples: Example[]): Guess {
  const groups = Map.groupBy(examples, ({ serviceCode }) => serviceCode);
  const codes = [...groups].sort(([, a], [, b]) => b.length - a.length).map(([code]) => code);
  return () => codes.slice(0, MOST);
}

/** Multinomial naive Bayes on whole words, with add-one smoothing: the usual yardstick. */
export function guessByBayes(examples: Example[]): Guess {
  const vocabulary = new Set(examples.flatMap(({ text }) => wordsOf(text)));
  const services = [...Map.groupBy(examples, ({ serviceCode }) => serviceCode)].map(([code, own]) => {
    const counts = new Map<string, number>();
    for (const word of own.flatMap(({ text }) => wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
    const all = [...counts.values()].reduce((sum, count) => sum + count, vocabulary.size);
    return { code, prior: Math.log(own.length / examples.length), counts, all };
  });
  return (text) => {
    const words = wordsOf(text).filter((word) => vocabulary.has(word));
    return services
      .map(({ code, prior, counts, all }) => ({
        code,
        score: words.reduce((sum, word) => sum + Math.log(((counts.get(word) ?? 0) + 1) / all), prior),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ code }) => code);
  };
}
