import { gzipSync } from 'node:zlib';
import type { Service } from '../../src/domain/service.ts';
import { type Example, learn } from '../../src/domain/suggester/learn.ts';
import { packWeights } from '../../src/domain/suggester/weights.ts';
import { suggest } from '../../src/domain/suggester.ts';
import { codeOf, readCsv } from '../real/files.ts';
import { guessByBayes, guessCommonest } from './guess.ts';
import { type Row, rounded } from './table.ts';

const TEXTS = [
  { city: 'Wrocław', file: 'pl_wroclaw_city_guard_2016_2017.csv', text: 'text', service: 'category' },
  { city: 'New Haven', file: 'en_newhaven_seeclickfix_dev.csv', text: 'text', service: 'category' },
  {
    city: 'Paris, wishes',
    file: 'fr_paris_budget_participatif_2014_2019.csv',
    text: 'title',
    service: 'lead_department',
  },
];
const EARLIER = 0.7;

/** Says for a text the codes that it is likeliest about, the likeliest first. */
export type Guess = (text: string) => string[];

/** Learned from the earlier seven tenths of real texts and tried on the later three: with the weights as they are shipped, quantised and pruned. */
export function benchSuggest(): Row[] {
  return TEXTS.flatMap(({ city, file, text, service }) => {
    const rows = readCsv<Record<string, string>>(`texts/${file}`).filter((row) => row[text] && row[service]);
    const services = [...new Set(rows.map((row) => row[service] ?? ''))].map(serviceOf);
    const examples = rows.map((row, index) => ({
      text: row[text] ?? '',
      serviceCode: codeOf(row[service] ?? ''),
      from: String(index),
    }));
    const earlier = examples.slice(0, Math.floor(examples.length * EARLIER));
    const later = examples.slice(earlier.length);
    const weights = learn(earlier, services);
    const ours: Guess = (text) => suggest(text, services, weights).map(({ service }) => service.id);
    const begun = performance.now();
    for (const { text } of later) ours(text);
    const took = (performance.now() - begun) / later.length;
    const tell = (by: string, guess: Guess) => ({ city, by, ...trial(guess, earlier, later) });
    return [
      {
        ...tell('suggester', ours),
        services: services.length,
        learned: earlier.length,
        'kB gzip': rounded(gzipSync(packWeights(weights), { level: 9 }).length / 1000),
        'ms a text': rounded(took),
      },
      tell('naive Bayes on words', guessByBayes(earlier)),
      tell('commonest', guessCommonest(earlier)),
    ];
  });
}

const serviceOf = (name: string): Service => ({
  id: codeOf(name),
  name: { en: name },
  words: {},
  leadId: null,
  departmentIds: [],
  promise: null,
});

// What nobody had ever filed before cannot be learned: it is counted, and told apart.
function trial(guess: Guess, earlier: Example[], later: Example[]) {
  const known = new Set(earlier.map(({ serviceCode }) => serviceCode));
  const tried = later.map(({ text, serviceCode }) => ({ serviceCode, place: guess(text).indexOf(serviceCode) }));
  const filedBefore = tried.filter(({ serviceCode }) => known.has(serviceCode));
  const share = (among: typeof tried, most: number) =>
    `${((100 * among.filter(({ place }) => place >= 0 && place < most).length) / among.length).toFixed(1)} %`;
  return {
    'first is right': share(tried, 1),
    'one of three': share(tried, 3),
    'known services, first': share(filedBefore, 1),
    'known, of three': share(filedBefore, 3),
    tried: tried.length,
  };
}
