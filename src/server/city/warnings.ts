import type { Rule } from '../../domain/rule.ts';
import { inLanguage, type Localized, wordsOf } from '../../domain/text.ts';
import { hasHolidays } from '../calendar/holidays.ts';
import type { City } from './city.ts';

/** What is allowed, but perhaps not meant. */
export function warningsOf(city: City): string[] {
  return [
    ...warnOfHolidays(city),
    ...warnOfTriage(city),
    ...warnOfHiddenRules(city.rules),
    ...warnOfIdle(city),
    ...warnOfMissingNames(city),
  ];
}

function warnOfHolidays({ municipality }: City): string[] {
  const { country } = municipality;
  if (hasHolidays(country)) return [];
  return [
    `no public holiday is known of country "${country}", so none is left out of working days; mend it, or write all in ownDaysOff`,
  ];
}

function warnOfTriage({ services }: City): string[] {
  const ids = services.filter((service) => service.leadId === null).map((service) => service.id);
  return ids.length === 0
    ? []
    : [`services without a lead department go to triage, unless a rule says otherwise: ${some(ids)}`];
}

function warnOfHiddenRules(rules: Rule[]): string[] {
  return rules.flatMap((rule, index) => {
    const earlier = rules.slice(0, index).find((other) => fitsWherever(other, rule));
    return earlier ? [`rule "${rule.id}" is never reached: "${earlier.id}", which stands before it, always fits`] : [];
  });
}

/** Whether the one rule fits everything that the other fits. */
function fitsWherever(one: Rule, other: Rule): boolean {
  if (one.serviceCode !== null && one.serviceCode !== other.serviceCode) return false;
  if (one.districtId !== null && one.districtId !== other.districtId) return false;
  if (one.words.length === 0) return true;
  return other.words.length > 0 && other.words.every((phrase) => one.words.some((short) => isHeardIn(short, phrase)));
}

// As routing hears it: from the beginning of a word.
const isHeardIn = (short: string, phrase: string) => heard(phrase).includes(heard(short));
const heard = (phrase: string) => ` ${wordsOf(phrase).join(' ')}`;

function warnOfIdle({ departments, services, rules }: City): string[] {
  const busy = new Set([
    ...services.flatMap((service) => [service.leadId, ...service.departmentIds]),
    ...rules.map((rule) => rule.departmentId),
  ]);
  const ids = departments.map((department) => department.id).filter((id) => !busy.has(id));
  return ids.length === 0 ? [] : [`nothing is sent to these departments by a service or a rule: ${some(ids)}`];
}

function warnOfMissingNames(city: City): string[] {
  const named: [string, Localized][] = [
    ...city.districts.map(({ id, name }): [string, Localized] => [`district ${id}`, name]),
    ...city.departments.map(({ id, name }): [string, Localized] => [`department ${id}`, name]),
    ...city.services.map(({ id, name }): [string, Localized] => [`service ${id}`, name]),
  ];
  return city.municipality.languages.flatMap((language) => {
    const missing = named.filter(([, name]) => !name[language]?.trim());
    const ids = missing.map(([id]) => id);
    const shown = inLanguage(missing[0]?.[1] ?? {}, language);
    return ids.length === 0
      ? []
      : [`without a name in "${language}", shown in another language ("${shown}"): ${some(ids)}`];
  });
}

const MOST = 8;
const some = (ids: string[]) =>
  ids.length > MOST ? `${ids.slice(0, MOST).join(', ')} and ${ids.length - MOST} more` : ids.join(', ');
