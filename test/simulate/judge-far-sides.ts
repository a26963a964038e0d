import type { Channel } from '../../src/domain/department.ts';
import { isOpen, type ServiceRequest } from '../../src/domain/request.ts';
import { farNameOf } from '../../src/server/dispatch/far-name.ts';
import type { FarRequest } from './far-city.ts';
import { pastRequests } from './past.ts';
import type { Play } from './play.ts';

interface DispatchRow {
  id: string;
  request: string;
  department: string;
  channel: Channel;
  state: string;
  attempts: number;
  far: string | null;
  token: string | null;
}

/** Every request has reached its department, once for each time it was sent there; what was said there is known here, and done once. */
export async function judgeFarSides(play: Play, requests: ServiceRequest[]): Promise<string[]> {
  const { far } = play.outside;
  const rows = await play.city.look<DispatchRow>(
    `select id, request_id as request, department_id as department, channel, state, attempts, far_id as far, far_token as token
      from dispatches order by id`,
  );
  const wrong = [...far.wrong, ...judgeEnds(rows, requests)];
  play.count(...rows.map(({ channel, state }) => `${channel}: ${state}`));
  // What a city has forgotten that was put back as it was, it brings again.
  if (play.isRestored) return wrong;
  const secret = await play.city.findSecret();
  const nameOf = (id: string) => farNameOf(secret, id);
  wrong.push(...judgeArrivals(play, rows, nameOf));
  for (const request of requests) {
    const theirs = rows.filter(({ request: id, channel }) => id === request.id && channel === 'open311');
    const there = Map.groupBy(theirs, ({ department }) => department);
    for (const [department, tries] of there) {
      const stands = far.cities.get(department)?.requests.filter(({ ourId }) => ourId === nameOf(request.id)) ?? [];
      wrong.push(...judgeThere(request, department, tries, stands));
    }
    wrong.push(...judgeReadBack(play, request, nameOf(request.id), theirs));
  }
  return wrong;
}

// Nothing is on its way any more, and what lies with a department has got there.
function judgeEnds(rows: DispatchRow[], requests: ServiceRequest[]): string[] {
  const left = rows.filter(({ state }) => state === 'waiting' || state === 'claimed');
  const wrong = left.map(({ request, department }) => `request/${request} is still on its way to ${department}`);
  for (const { id, text, departmentId, deliveredAt } of requests) {
    const isPast = pastRequests.some((past) => past.id === id) && !rows.some(({ request }) => request === id);
    if (departmentId !== null && deliveredAt === null && !isPast) wrong.push(`“${text}” never got to ${departmentId}`);
  }
  return wrong;
}

// What was noted as brought is there, under the name of the dispatch; nothing else came.
function judgeArrivals({ outside }: Play, rows: DispatchRow[], nameOf: (id: string) => string): string[] {
  const wrong: string[] = [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const came = outside.far.arrivals.filter(({ channel }) => channel !== 'telling');
  for (const { name, channel, to, what } of came) {
    const row = byId.get(name);
    if (!row || nameOf(row.request) !== what || row.department !== to || row.channel !== channel)
      wrong.push(`${to} got ${what} by ${channel}, and nobody had sent it there`);
  }
  const names = new Set(came.map(({ name }) => name));
  for (const { id, request, department, channel, state } of rows) {
    const isOutside = channel === 'email' || channel === 'webhook';
    if (isOutside && state === 'delivered' && !names.has(id))
      wrong.push(`request/${request} was noted as brought to ${department} by ${channel}, and is not there`);
  }
  return wrong;
}

// Brought there as often as it was noted; once more where it was on its way when it was sent elsewhere, and did not come back since.
function judgeThere({ text }: ServiceRequest, to: string, tries: DispatchRow[], stands: FarRequest[]): string[] {
  const brought = tries.filter(({ state }) => state === 'delivered');
  const since = tries.slice(tries.findLastIndex(({ state }) => state === 'delivered') + 1);
  const most = brought.length + (since.some(({ attempts }) => attempts > 0) ? 1 : 0);
  const names = new Set(brought.map(({ far, token }) => far ?? token));
  if (names.size < brought.length) return [`“${text}” was brought to ${to} twice, and has one name there`];
  if (stands.length < brought.length || stands.length > most)
    return [`“${text}” was brought to ${to} ${brought.length} times, and stands there ${stands.length} times`];
  return [];
}

function judgeReadBack({ outside }: Play, request: ServiceRequest, farName: string, tries: DispatchRow[]): string[] {
  const wrong: string[] = [];
  const { text, history, departmentId } = request;
  const all = [...outside.far.cities.values()].flatMap((city) => city.requests);
  const theirs = all.filter(({ ourId }) => ourId === farName);
  const closings = theirs.reduce((sum, one) => sum + one.closings, 0);
  const taken = history.filter(({ via, status }) => via === 'open311' && status === 'done').length;
  if (taken > closings) wrong.push(`“${text}” was closed there ${closings} times, and here for that ${taken} times`);
  const last = tries.findLast(({ state }) => state === 'delivered');
  const stands = last && theirs.find(({ id }) => id === last.far);
  if (!stands || !isOpen(request) || departmentId !== last.department || stands.notes === '') return wrong;
  if (!history.some((entry) => entry.via === 'open311' && entry.text === stands.notes))
    wrong.push(`“${text}”: what was said there, “${stands.notes}”, is not known here`);
  return wrong;
}
