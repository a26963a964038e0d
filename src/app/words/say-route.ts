import type { Need } from '../../domain/encounter.ts';
import type { Route } from '../../domain/route.ts';
import { inLanguage, type Language } from '../../domain/text.ts';
import type { Words } from './en.ts';
import type { Names } from './say-deed.ts';

/** Where a need would go and why, as two parts of a sentence: "Goes to Streets", "lamps in the harbour belong to the port". */
export function sayWhither(
  route: Route,
  { serviceCode }: Pick<Need, 'serviceCode'>,
  { need }: Words,
  names: Names,
  language: Language,
): { whither: string; why: string } {
  if (route.departmentId === null) return { whither: need.triage, why: need.triageHelp };
  const because = inLanguage(route.because, language);
  const whither = need.goesTo(names.department(route.departmentId));
  if (route.by === 'person') return { whither, why: because ? need.becausePersonSaid(because) : need.becausePerson };
  if (route.by === 'lead') return { whither, why: serviceCode ? need.becauseLead(names.service(serviceCode)) : '' };
  return { whither, why: because };
}
