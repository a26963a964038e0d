import type { Person } from '../../src/domain/person.ts';
import type { Rulebook } from '../../src/domain/rulebook.ts';
import type { Sent } from '../../src/server/open311/sent-encounter.ts';
import type { ShownLink } from '../../src/server/reply-link/link.ts';
import { FarSides } from './far-sides.ts';

/** The system of others that sends over Open311: a person of the city who cannot sign in. */
export const SENDER: Person = {
  id: '0190a000-0000-7000-8000-000000000009',
  name: 'Fix My Town',
  roles: ['officer'],
  districtIds: [],
  departmentIds: [],
  language: 'en',
  isActive: true,
};

/** A request that somebody sent over Open311 under a number of their own. */
export interface Report {
  number: string;
  sent: Sent;
  /** Whether the city has told them that it has it. */
  isTaken: boolean;
}

/** Rules that were published, upon which ones. */
export interface Published {
  seen: string;
  rules: Rulebook;
}

/** Everybody and everything outside: far sides, those who hold links, those who asked, those who send. */
export class Outside {
  readonly far = new FarSides();
  readonly reports: Report[] = [];
  /** Pages behind reply links, open in somebody's browser since then. */
  readonly pages: ShownLink[] = [];
  /** What was pressed behind links, and said on public pages, by the words that came with it. */
  readonly said = new Map<string, { requestId: string; isNoted: boolean; deed: string }>();
  readonly published: Published[] = [];
}
