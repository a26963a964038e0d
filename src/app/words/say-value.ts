import { ASSETS, type Consent, type Contact, type Lead, type Rest } from '../../domain/contact.ts';
import type { Outcome } from '../../domain/encounter.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { Words } from './en.ts';
import type { Say } from './say.ts';
import type { Names } from './say-deed.ts';

/** What stands in a field of a contact, an encounter or a visit, in words; '' for nothing. */
export function sayValue(
  field: string,
  value: unknown,
  words: Words,
  say: Say,
  names: Names & { district: (code: string) => string },
): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field) {
    case 'kind':
      return words.contact.kinds[value as Contact['kind']];
    case 'outcome':
      return words.outcomes[value as Outcome];
    case 'districtId':
      return names.district(value as string);
    case 'consent':
      return sayConsent(value as Consent, words, say);
    case 'lead':
      return sayLead(value as Lead, words);
    case 'followUp':
      return sayFollowUp(value as FollowUp, words, say);
    case 'rest':
      return sayRest(value as Rest, words, say);
    case 'endedAt':
      return say.moment(value as string);
    case 'passersBy':
      return say.number(value as number);
    default:
      return String(value);
  }
}

/** When and how they agreed, until when, and to what: "Given 3 March 2026, until 3 March 2028. Spoken. Keep their details". */
export function sayConsent(consent: Consent, { consent: words }: Words, say: Say): string {
  const { givenAt, until, how, purposes } = consent;
  const given = until
    ? words.givenUntil(say.fullDate(givenAt), say.fullDate(until))
    : words.given(say.fullDate(givenAt));
  const whatFor = purposes.map((purpose) => words.purpose[purpose]).join(' · ');
  return [given, words.hows[how], !until && words.always, whatFor].filter(Boolean).join('. ');
}

function sayFollowUp({ on, words: why, doneAt }: FollowUp, { followUp: words }: Words, say: Say): string {
  const day = doneAt ? words.doneOn(say.date(doneAt)) : words.on(say.date(on));
  return [day, why].filter(Boolean).join(' · ');
}

function sayRest({ until, reason }: Rest, { rest: words }: Words, say: Say): string {
  return `${until ? words.toldUntil(say.fullDate(until)) : words.told}: ${reason}`;
}

function sayLead(lead: Lead, { lead: words }: Words): string {
  const assets = ASSETS.map((asset) => `${words.asset[asset]}: ${words.strength[lead[asset] as 0 | 1 | 2 | 3]}`);
  return [...assets, lead.note].filter(Boolean).join('\n');
}
