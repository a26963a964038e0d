import type { Directory } from './directory.ts';
import type { Code } from './id.ts';
import { type HistoryEntry, isPart, type ServiceRequest } from './request.ts';
import { findService, routeNeed } from './route.ts';
import type { RuleLine } from './rulebook.ts';
import type { Localized } from './text.ts';

/** Where people send what today's rules send elsewhere: a rule that they may be waiting for. */
export interface Proposal {
  serviceCode: Code;
  districtId: Code | null;
  departmentId: Code;
  /** How many requests people have sent there. */
  count: number;
  /** For how many of them somebody asked that it be always so. */
  always: number;
}

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

const MOST_PROPOSED = 50;

/** What all these propose together: those that were asked for first, then the most frequent. Once by itself is no custom. */
export function together(proposals: Iterable<Proposal>): Proposal[] {
  const all = new Map<string, Proposal>();
  for (const one of proposals) {
    const key = [one.serviceCode, one.districtId ?? '', one.departmentId].join('/');
    const { count, always } = all.get(key) ?? { count: 0, always: 0 };
    all.set(key, { ...one, count: count + one.count, always: always + one.always });
  }
  return [...all.values()]
    .filter(({ count, always }) => count > 1 || always > 0)
    .sort((a, b) => b.always - a.always || b.count - a.count)
    .slice(0, MOST_PROPOSED);
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
