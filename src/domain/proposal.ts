import type { Directory } from './directory.ts';
import type { Code, Id } from './id.ts';
import type { Instant } from './instant.ts';
import type { Problem } from './problem.ts';
import { type HistoryEntry, isPart, type ServiceRequest } from './request.ts';
import { findService, routeNeed } from './route.ts';
import type { RuleLine } from './rulebook.ts';
import type { Localized } from './text.ts';

/** What a rule that is proposed would say: this, there, to them. */
export interface Proposed {
  serviceCode: Code;
  districtId: Code | null;
  departmentId: Code;
}

/** That somebody did not want such a rule: who, when, and how many requests had been sent there by then. */
export interface Declined {
  personId: Id;
  at: Instant;
  count: number;
}

/** Where people send what today's rules send elsewhere: a rule that they may be waiting for. */
export interface Proposal extends Proposed {
  /** How many requests people have sent there. */
  count: number;
  /** For how many of them somebody asked that it be always so. */
  always: number;
  /** Where somebody did not want it. */
  declined?: Declined;
}

/** Whether somebody did not want it, and twice as many have not been sent there since. */
export const isDeclined = ({ count, declined }: Proposal): boolean =>
  declined !== undefined && count < 2 * declined.count;

/** By what one proposal is told from another. */
export const nameOfProposed = ({ serviceCode, districtId, departmentId }: Proposed): string =>
  [serviceCode, districtId ?? '', departmentId].join('/');

type Corrected = Pick<ServiceRequest, 'text' | 'serviceCode' | 'districtId' | 'route' | 'history' | 'partOf'>;
type City = Pick<Directory, 'rules' | 'services' | 'districts' | 'departments'>;

/** What this request proposes: a person sent it where no rule would have. Null where it proposes nothing. */
export function proposalOf(request: Corrected, city: City): Proposal | null {
  // What was split off was not sent elsewhere.
  if (isPart(request)) return null;
  const { text, serviceCode, districtId, route, history } = request;
  const { departmentId } = route;
  if (route.by !== 'person' || departmentId === null || !findService(serviceCode, city.services)) return null;
  if (!city.departments.some(({ id }) => id === departmentId)) return null;
  if (districtId !== null && !city.districts.some(({ id }) => id === districtId)) return null;
  if (routeNeed({ text, serviceCode }, districtId, city).departmentId === departmentId) return null;
  const isWanted = (entry: HistoryEntry) => entry.always === true && entry.departmentId === departmentId;
  return {
    serviceCode: serviceCode as Code,
    districtId,
    departmentId,
    count: 1,
    always: history.some(isWanted) ? 1 : 0,
  };
}

/** What the city does not know of what is proposed; empty where it knows all of it. */
export function checkProposed({ serviceCode, districtId, departmentId }: Proposed, city: City): Problem[] {
  const isThere = (list: { id: Code }[], code: Code) => list.some(({ id }) => id === code);
  const problems: Problem[] = [];
  if (!isThere(city.services, serviceCode)) problems.push({ field: 'serviceCode', reason: 'unknown' });
  if (districtId !== null && !isThere(city.districts, districtId))
    problems.push({ field: 'districtId', reason: 'unknown' });
  if (!isThere(city.departments, departmentId)) problems.push({ field: 'departmentId', reason: 'unknown' });
  return problems;
}

const MOST_PROPOSED = 50;

/**
 * What all these propose together: those that were asked for first, then the most frequent; last those that somebody did not want. Once by
 * itself is no custom.
 */
export function together(
  proposals: Iterable<Proposal>,
  declined: ReadonlyMap<string, Declined> = new Map(),
): Proposal[] {
  const all = new Map<string, Proposal>();
  for (const one of proposals) {
    const key = nameOfProposed(one);
    const { count, always } = all.get(key) ?? { count: 0, always: 0 };
    all.set(key, { ...one, count: count + one.count, always: always + one.always });
  }
  return [...all.values()]
    .filter(({ count, always }) => count > 1 || always > 0)
    .map((one) => withDeclined(one, declined.get(nameOfProposed(one))))
    .sort((a, b) => Number(isDeclined(a)) - Number(isDeclined(b)) || b.always - a.always || b.count - a.count)
    .slice(0, MOST_PROPOSED);
}

/** The same, declined so, or by nobody. */
export function withDeclined({ declined: _before, ...proposal }: Proposal, declined: Declined | undefined): Proposal {
  return declined === undefined ? proposal : { ...proposal, declined };
}

/** The rule that would do what is proposed. */
export const ruleFor = (
  { serviceCode, districtId, departmentId }: Proposal,
  id: Code,
  because: Localized,
): RuleLine => ({ id, serviceCode, districtId, words: [], departmentId, because });

/** Whether this rule says just that. */
export const isRuleFor = (line: RuleLine, { serviceCode, districtId, departmentId }: Proposal): boolean =>
  line.words.length === 0 &&
  line.serviceCode === serviceCode &&
  line.districtId === districtId &&
  line.departmentId === departmentId;
