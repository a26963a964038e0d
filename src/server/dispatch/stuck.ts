import type { SilentSide, StuckDispatch } from '../../domain/dispatch.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Person } from '../../domain/person.ts';
import { type Part, partsOf } from '../../domain/policy.ts';
import { isOpen, type ServiceRequest } from '../../domain/request.ts';
import type { Route } from '../../domain/route.ts';
import { changeRequest } from '../change-request.ts';
import type { Connection, Database } from '../database/database.ts';
import { beginAgain } from '../database/dispatches.ts';
import { findSilentSides } from '../database/silent-sides.ts';
import { findStuck, type StuckRow } from '../database/stuck.ts';
import { failureOf } from './not-delivered.ts';
import { isOnItsWay } from './parcel.ts';

const PAGE = 50;

/** What this person watches over: everything for an administrator, else their part as a coordinator; undefined for anybody else. */
export function watchedBy(person: Person): Part[] | null | undefined {
  if (person.roles.includes('administrator')) return null;
  if (!person.roles.includes('coordinator')) return undefined;
  return partsOf({ ...person, roles: ['coordinator'] }).filter(({ kind }) => kind === 'request');
}

/** A page of what does not arrive, the newest first; `next` is where the following page begins, null at the end. */
export async function listStuck(
  database: Database,
  municipality: string,
  parts: Part[] | null,
  before?: string,
): Promise<{ dispatches: StuckDispatch[]; next: string | null }> {
  const rows = await findStuck(database, municipality, { parts, before, most: PAGE });
  const next = rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null;
  return { dispatches: rows.filter(isStuck).map(told), next };
}

// What was sent elsewhere, or closed, since it was given up is no longer stuck.
const isStuck = (row: StuckRow) =>
  row.state === 'failed' ? isGivenUp(row.request) || isLeftBehind(row) : isOnItsWay(row.request, row.departmentId);
const isGivenUp = (request: ServiceRequest) => isOpen(request) && request.route.reason === 'undelivered';
// Given up while it was closed, and opened again since: it stands with its department, which never got it.
const isLeftBehind = ({ isLeft, departmentId, request }: StuckRow) =>
  isLeft && isOpen(request) && isOnItsWay(request, departmentId);

const told = ({
  state,
  failure,
  failingSince,
  nextAt,
  isLeft: _isLeft,
  request: _request,
  ...row
}: StuckRow): StuckDispatch => ({
  ...row,
  failure: failureOf(failure),
  since: failingSince,
  nextAt: state === 'failed' ? null : nextAt,
});

/** The departments' systems that do not say what became of requests in these parts. */
export async function listSilent(
  database: Database,
  municipality: string,
  parts: Part[] | null,
): Promise<SilentSide[]> {
  const rows = await findSilentSides(database, municipality, parts);
  return rows.map((row) => ({ ...row, failure: failureOf(row.failure) }));
}

/** Tries this one again at once; from the triage desk it goes back to its department first, by this person's choice. False where it is not stuck. */
export async function tryAgain(
  database: Database,
  municipality: string,
  parts: Part[] | null,
  id: string,
  person: Person,
  now: Instant,
): Promise<boolean> {
  return database.transaction(async (connection) => {
    const [row] = await findStuck(connection, municipality, { parts, id, most: 1 });
    if (!row || !isStuck(row)) return false;
    const isAway = row.state === 'failed' && !isLeftBehind(row);
    if (isAway && !(await sendBack(connection, municipality, row, person, now))) return false;
    return row.state === 'claimed' || beginAgain(connection, municipality, id, now);
  });
}

const sendBack = (connection: Connection, municipality: string, row: StuckRow, person: Person, at: Instant) =>
  changeRequest(connection, municipality, row.requestId, (request) => {
    if (!isGivenUp(request)) return null;
    const { departmentId } = row;
    const route: Route = { departmentId, by: 'person', ruleId: null, personId: person.id, because: {} };
    const entry = { at, byId: person.id, deed: 'routed' as const, departmentId, route };
    return { ...request, route, departmentId, history: [...request.history, entry] };
  });
