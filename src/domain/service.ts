import * as v from 'valibot';
import { Code } from './id.ts';
import { dayOf, endOfDay, type Instant } from './instant.ts';
import { LANGUAGES, Localized, text, wordsOf } from './text.ts';

/** How long a department has: working days leave out Saturday and Sunday. */
export const Pledge = v.strictObject({
  days: v.pipe(v.number('number'), v.integer('number'), v.minValue(0, 'outOfRange'), v.maxValue(3650, 'outOfRange')),
  kind: v.picklist(['working', 'calendar'], 'unknown'),
});
export type Pledge = v.InferOutput<typeof Pledge>;

const Words = v.pipe(v.array(text(80)), v.maxLength(200, 'tooMany'));

/** A kind of help. `leadId` answers for it; `departmentIds` are further responsible ones. */
export const Service = v.strictObject({
  id: Code,
  name: Localized,
  words: v.strictObject({
    en: v.optional(Words),
    fr: v.optional(Words),
    nl: v.optional(Words),
    pl: v.optional(Words),
  }),
  leadId: v.nullable(Code),
  departmentIds: v.array(Code),
  promise: v.nullable(Pledge),
});
export type Service = v.InferOutput<typeof Service>;

const DAY = 86_400_000;

/** The last moment of the day by which this promise, made at this moment, is kept; days are those of the time zone. */
export function dueAt(promise: Pledge, madeAt: Instant, timeZone: string): Instant {
  let left = promise.days;
  let day = Date.parse(`${dayOf(madeAt, timeZone)}T00:00:00.000Z`);
  while (left > 0) {
    day += DAY;
    const weekday = new Date(day).getUTCDay();
    if (promise.kind === 'calendar' || (weekday !== 0 && weekday !== 6)) left -= 1;
  }
  return endOfDay(new Date(day).toISOString().slice(0, 10), timeZone) ?? madeAt;
}

/** The services these words speak of, likeliest first, at most `most`. Compares whole words and beginnings of four letters or more. */
export function suggestServices(said: string, services: Service[], most = 3): Service[] {
  const heard = wordsOf(said);
  if (heard.length === 0) return [];
  return services
    .map((service) => ({ service, score: scoreOf(service, heard) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ service }) => service);
}

function scoreOf(service: Service, heard: string[]): number {
  let best = 0;
  for (const language of LANGUAGES) {
    const phrases = [...(service.words[language] ?? []), service.name[language] ?? ''].map(wordsOf);
    const score = phrases.reduce((sum, phrase) => sum + likeness(phrase, heard), 0);
    best = Math.max(best, score);
  }
  return best;
}

// The share of the phrase that was heard, longer words weighing more; nothing unless some word of four letters or a whole phrase was.
function likeness(phrase: string[], heard: string[]): number {
  let found = 0;
  let all = 0;
  for (const word of phrase) {
    all += word.length;
    if (heard.includes(word)) found += word.length;
    else if (word.length >= 4 && heard.some((other) => other.length >= 4 && shareStart(word, other)))
      found += word.length * 0.7;
  }
  return found >= 3 && found * 2 > all ? found / Math.sqrt(all) : 0;
}

const shareStart = (a: string, b: string) => {
  const short = Math.max(4, Math.min(a.length, b.length) - 2);
  return a.slice(0, short) === b.slice(0, short);
};
