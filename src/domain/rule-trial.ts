import type { Directory } from './directory.ts';
import type { Code, Id } from './id.ts';
import type { Instant } from './instant.ts';
import { isPart, type ServiceRequest } from './request.ts';
import { hear, type Route, routeNeed } from './route.ts';

/** What a trial of rules looks at in a request of the past. */
export type Past = Pick<ServiceRequest, 'id' | 'text' | 'serviceCode' | 'districtId' | 'openedAt' | 'route' | 'partOf'>;

/** One request that these rules would have sent elsewhere: from where, and to where by what. Null is triage. */
export interface Diverted {
  id: Id;
  openedAt: Instant;
  from: Code | null;
  to: Code | null;
  by: Route['by'];
  ruleId: Code | null;
}

/** What rules would have done to the requests of the past that today's rules do not. */
export interface Trial {
  looked: number;
  /** When the oldest of them was opened; null where there is none. */
  since: Instant | null;
  elsewhere: number;
  /** How many from where to where, most first. */
  moves: { from: Code | null; to: Code | null; count: number }[];
  /** Some of them, the latest first. */
  first: Diverted[];
  /** Those that a person sent where they are stay there; how many of them rules sent there by themselves, today's and these. */
  chosen: { count: number; agreedBefore: number; agreed: number };
}

type Rules = Pick<Directory, 'rules' | 'services'>;

const MOST_SHOWN = 100;

/** Begins a trial of these rules against today's: `look` at each request of the past, the latest first, then ask for the `result`. */
export function beginTrial(today: Rules, these: Rules): { look: (past: Past) => void; result: () => Trial } {
  const moves = new Map<string, Trial['moves'][number]>();
  const trial: Trial = {
    looked: 0,
    since: null,
    elsewhere: 0,
    moves: [],
    first: [],
    chosen: { count: 0, agreedBefore: 0, agreed: 0 },
  };
  const divert = ({ id, openedAt }: Past, from: Code | null, { departmentId: to, by, ruleId }: Route) => {
    trial.elsewhere += 1;
    const key = `${from ?? ''}/${to ?? ''}`;
    const move = moves.get(key) ?? { from, to, count: 0 };
    moves.set(key, { ...move, count: move.count + 1 });
    if (trial.first.length < MOST_SHOWN) trial.first.push({ id, openedAt, from, to, by, ruleId });
  };
  return {
    look(past) {
      // No rule ever sends a part anywhere.
      if (isPart(past)) return;
      const heard = hear(past.text);
      const before = routeNeed(past, past.districtId, today, heard);
      const after = routeNeed(past, past.districtId, these, heard);
      trial.looked += 1;
      if (trial.since === null || past.openedAt < trial.since) trial.since = past.openedAt;
      if (before.departmentId === after.departmentId) return;
      if (past.route.by !== 'person') return divert(past, before.departmentId, after);
      trial.chosen.count += 1;
      if (before.departmentId === past.route.departmentId) trial.chosen.agreedBefore += 1;
      if (after.departmentId === past.route.departmentId) trial.chosen.agreed += 1;
    },
    result: () => ({ ...trial, moves: [...moves.values()].sort((a, b) => b.count - a.count) }),
  };
}
