import * as v from 'valibot';
import type { Directory } from './directory.ts';
import type { Need } from './encounter.ts';
import { Code, Id } from './id.ts';
import type { Rule } from './rule.ts';
import type { Service } from './service.ts';
import { Localized, wordsOf } from './text.ts';

/**
 * Where a need goes, and why. `departmentId` null is the triage desk.
 * by: a rule of the city (`because` is its reason), the service's lead department, a person's choice (`because` in their words),
 * or triage because nothing said.
 */
export const Route = v.strictObject({
  departmentId: v.nullable(Code),
  by: v.picklist(['rule', 'lead', 'person', 'triage'], 'unknown'),
  ruleId: v.nullable(Code),
  personId: v.nullable(Id),
  because: Localized,
  /** Set where it had been handed over so often that a coordinator decides: how often, and where whoever sent it on wanted it. */
  handedOver: v.optional(v.strictObject({ times: v.pipe(v.number('number'), v.integer('number')), wantedId: Code })),
  /**
   * Why a person is to decide after all: it could not be delivered, whoever got it says that it is not theirs, their system sent it back
   * here, or it was opened again and their system cannot take that up.
   */
  reason: v.optional(v.picklist(['undelivered', 'sentBack', 'cameBack', 'reopened'], 'unknown')),
});
export type Route = v.InferOutput<typeof Route>;

/** No rule says: a person decides. */
export const TRIAGE: Route = { departmentId: null, by: 'triage', ruleId: null, personId: null, because: {} };

type Said = Pick<Need, 'text' | 'serviceCode'>;

/** The department that answers this need here, and why: the first rule that fits, else the service's lead, else triage. */
export function routeNeed(
  need: Said,
  districtId: Code | null,
  directory: Pick<Directory, 'rules' | 'services'>,
  heard = hear(need.text),
): Route {
  const rule = directory.rules.find((rule) => matches(rule, need, districtId, heard));
  if (rule)
    return { departmentId: rule.departmentId, by: 'rule', ruleId: rule.id, personId: null, because: rule.because };
  const service = findService(need.serviceCode, directory.services);
  if (service?.leadId) return { departmentId: service.leadId, by: 'lead', ruleId: null, personId: null, because: {} };
  return TRIAGE;
}

/**
 * The text as words with a space on either side, so that a rule's word or phrase fits at a word's beginning only. They are found when a
 * rule first asks for them, once for all that are tried on the same text.
 */
export function hear(text: string): () => string {
  let heard: string | undefined;
  return () => {
    heard ??= ` ${wordsOf(text).join(' ')} `;
    return heard;
  };
}

function matches(rule: Rule, need: Said, districtId: Code | null, heard: () => string): boolean {
  if (rule.serviceCode !== null && rule.serviceCode !== need.serviceCode) return false;
  if (rule.districtId !== null && rule.districtId !== districtId) return false;
  return rule.words.length === 0 || phrasesOf(rule).some((phrase) => heard().includes(phrase));
}

const phrases = new WeakMap<Rule, string[]>();

// Each phrase as words with a space before it; one without any word, as a lone comma in a file makes it, is in no text.
function phrasesOf(rule: Rule): string[] {
  const known = phrases.get(rule);
  if (known) return known;
  const made = rule.words
    .map((phrase) => wordsOf(phrase).join(' '))
    .filter(Boolean)
    .map((phrase) => ` ${phrase}`);
  phrases.set(rule, made);
  return made;
}

export function findService(code: Code | null, services: Service[]): Service | null {
  return services.find((service) => service.id === code) ?? null;
}
