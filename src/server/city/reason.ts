import type { Reason } from '../../domain/problem.ts';

const SENTENCES: Partial<Record<Reason, string>> = {
  tooLong: 'is too long; shorten it',
  tooMany: 'holds too many values; leave some out',
  unwritable: 'holds a sign that cannot be kept (NUL); take it out',
  code: 'cannot be an id; begin with a letter or a digit, then letters, digits, . _ or -, at most 80, no spaces',
  number: 'is not a whole number; write digits only',
  outOfRange: 'is too large; write a number from 0 to 3650',
  language: 'is not a language of the app; write en, fr, nl or pl',
  text: 'is not a text; write one between quotation marks',
  unknown: 'is not known here; take it out, or mend its spelling',
};

const AT: Record<string, string> = {
  login: 'cannot be one; write small letters a to z and digits, then also . _ @ + or -, at most 120, no spaces',
  country: 'is not a country; write its two capital letters (ISO 3166), as in BE',
  region: 'is not a region; write it as in SCT or 67, or BY-A for a part of a part',
  timeZone: 'is not a time zone; write one as in Europe/Brussels',
  questionDays: 'is not a number of days; write one from 1 to 30',
  lock: 'is not a rule for the lock; write offered or required',
};

/** What is wrong with what stands at this place in a file, and what to do. */
export function sayReason(place: string, value: string, reason: Reason): string {
  if (value.trim() === '') return `${place} is empty; fill it in`;
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  const isOfPlace = reason === 'malformed' || reason === 'unknown';
  return `${place} "${shown}" ${(isOfPlace && AT[place]) || SENTENCES[reason] || 'is not written as it should be'}`;
}
