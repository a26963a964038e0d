import { isDeepStrictEqual } from 'node:util';
import type { Attachment } from '../../src/domain/attachment.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { Args, Mutation } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import { isInPart, mayRead, type Part, partsOf } from '../../src/domain/policy.ts';
import { type Kind, keyOf, type Records, type Standing, standingOf, WORK_KINDS } from '../../src/domain/record.ts';
import { joinedOf, type ServiceRequest } from '../../src/domain/request.ts';
import { mirrorOf } from '../../src/domain/request-part.ts';
import type { Review } from '../../src/domain/review.ts';
import { NO_TALLY, plus, type Tally, tallyOf } from '../../src/domain/tally.ts';
import { findHeldBack } from '../../src/store/held-back.ts';
import { type DirectoryRow, type Held, isStuck, type Row } from '../../src/store/store.ts';
import { judgeJoins } from '../joins.ts';
import { judgeFacts } from './judge-facts.ts';
import { judgeFarSides } from './judge-far-sides.ts';
import { judgeOutside } from './judge-outside.ts';
import { judgeTellings } from './judge-tellings.ts';
import type { Seat } from './phone.ts';
import type { Play } from './play.ts';
import { scheduler } from './scheduler.ts';
import type { Sent } from './weather.ts';

interface ServerRow {
  kind: Kind;
  id: string;
  version: number;
  district: string | null;
  department: string | null;
  owner: string | null;
  body: string | null;
}
interface LogRow {
  id: string;
  result: string;
  problems: string | null;
  content: string;
}

/** The city as it stands, read once. */
interface Truth {
  rows: ServerRow[];
  byKey: Map<string, ServerRow>;
  log: Map<string, LogRow>;
}

const TABLES = {
  visit: 'visits',
  encounter: 'encounters',
  contact: 'contacts',
  request: 'requests',
  review: 'reviews',
};

/** What is not as it must be, now that all is at rest; one sentence each. */
export async function judge(play: Play): Promise<string[]> {
  const truth = await readTruth(play);
  const seats = play.phones.flatMap((phone) => phone.seats);
  const wrong = seats.flatMap((seat) => [
    ...judgeFates(seat, truth, play),
    ...judgeRows(seat, truth),
    ...judgeOutbox(seat),
  ]);
  wrong.push(...judgeEffects(truth, play), ...judgeVersions(truth, play), ...(await judgeCells(play, truth)));
  wrong.push(...(await judgeAnswers(play, truth)));
  return [...wrong, ...(await judgeRepeats(play, truth))];
}

// What goes out of the city, and what comes into it from outside.
async function judgeAnswers(play: Play, truth: Truth): Promise<string[]> {
  const requests = requestsIn(truth);
  const contacts = new Map(
    truth.rows.flatMap(({ kind, id, body }) =>
      kind === 'contact' && body ? [[id, JSON.parse(body) as Contact] as const] : [],
    ),
  );
  const byHand = new Set<string>();
  for (const { content, result } of truth.log.values()) {
    const { name, recordId } = JSON.parse(content) as Mutation;
    if (name === 'tellAsker' && result !== 'refused') byHand.add(recordId);
    // Whoever was removed when there was something to tell, and noted anew after that, is told by a person.
    if (name === 'removeContact') contacts.delete(recordId);
  }
  return [
    ...judgeTellings(play, { requests, contacts, byHand }),
    ...judgeOutside(play, requests),
    ...(await judgeFarSides(play, requests)),
    ...(await judgeFacts(play, requests)),
  ];
}

async function readTruth({ city }: Play): Promise<Truth> {
  const rows = await city.look<ServerRow>(
    'select kind, id, version, district, department, owner, body from records order by version',
  );
  const log = await city.look<LogRow>('select id, result, problems, content from mutations');
  return {
    rows,
    byKey: new Map(rows.map((row) => [keyOf(row), row])),
    log: new Map(log.map((row) => [row.id, row])),
  };
}

// 1 and 9: what a phone was told is done is in the log, with an answer that says so; what was handed over lies before somebody.
function judgeFates(seat: Seat, { log, byKey }: Truth, { lost, isRestored, moved }: Play): string[] {
  const wrong: string[] = [];
  for (const [id, { now, isForgotten, mutation }] of seat.fates) {
    if (lost.has(id) || (isRestored && isForgotten)) continue;
    const result = log.get(id)?.result;
    // What is no longer theirs to hold may have been on its way out of the phone while the city was restored.
    if (isRestored && moved.has(seat.person.id) && result === undefined) continue;
    const name = `${seat.say()}: ${mutation.name} ${id.slice(-6)}`;
    if (now === 'done' && result !== 'acknowledged' && result !== 'merged')
      wrong.push(`${name} was told done, and the log says ${result ?? 'nothing'}`);
    if (now === 'reviewed' && !isRestored && (result !== 'reviewed' || !byKey.has(`review/${id}`)))
      wrong.push(`${name} was told put before somebody, and the log says ${result ?? 'nothing'}`);
  }
  return wrong;
}

// 3 and 4: the phone holds what the person may see, as the city has it, and nothing else.
function judgeRows(seat: Seat, { rows, byKey }: Truth): string[] {
  const person = JSON.parse(byKey.get(`person/${seat.person.id}`)?.body ?? 'null') as Person;
  const parts = partsOf(person);
  const theirs = new Map(rows.filter((row) => isTheirs(row, parts)).map((row) => [keyOf(row), row]));
  const held = new Map(seat.rows<Held>('held').map((copy) => [copy.key, copy]));
  const unsent = new Set(seat.outbox.flatMap((row) => row.keys));
  const here = new Map<string, { version: number | null; body: string }>();
  const wrong: string[] = [];
  const say = (line: string) => wrong.push(`${seat.say()}: ${line}`);
  for (const kind of WORK_KINDS) {
    for (const { id, version, record } of seat.rows<Row<Records[typeof kind]>>(TABLES[kind])) {
      const key = keyOf({ kind, id });
      here.set(key, { version, body: JSON.stringify(record) });
      if (!theirs.has(key) && !unsent.has(key)) say(`holds ${key}, which is not theirs`);
    }
  }
  for (const { key, version, record } of seat.rows<DirectoryRow>('directory')) {
    here.set(key, { version, body: JSON.stringify(record) });
    if (!theirs.has(key)) say(`holds ${key}, which is no longer there`);
  }
  for (const [key, { version, record }] of held) {
    here.set(key, { version, body: JSON.stringify(record) });
    if (!unsent.has(key)) say(`keeps a copy of ${key} beside, without unsent work`);
    if (!theirs.has(key) && record !== null) say(`keeps a copy of ${key} beside, which is not theirs`);
  }
  for (const [key, row] of theirs) {
    const mine = here.get(key);
    if (!mine) say(`has no ${key} (version ${row.version})`);
    else if (mine.version !== row.version) say(`has ${key} at version ${mine.version} and not ${row.version}`);
    else if (!isDeepStrictEqual(JSON.parse(mine.body), JSON.parse(row.body ?? 'null')))
      say(`has another ${key} than the city: ${mine.body} and not ${row.body}`);
  }
  for (const { key } of seat.rows<{ key: string }>('stale')) say(`still waits for ${key} to come anew`);
  return wrong;
}

function isTheirs({ kind, body }: ServerRow, parts: Part[]): boolean {
  return body !== null && parts.some((part) => isInPart(part, kind, placeOf(kind, body)));
}

const placeOf = (kind: Kind, body: string): Standing => standingOf(kind, JSON.parse(body));

// 10: at rest, what still waits waits for a person, or for a newer server.
function judgeOutbox(seat: Seat): string[] {
  const rows = seat.outbox;
  const heldBack = new Set(findHeldBack(rows));
  const newer = rows.filter(({ problems }) => problems.some(({ reason }) => reason === 'newerApp'));
  const waits = rows.filter((row) => !isStuck(row) && !heldBack.has(row) && newer.length === 0);
  return waits.map((row) => `${seat.sayRow(row)} still waits at rest`);
}

// 1: the effect of what was done is there, once.
function judgeEffects(truth: Truth, play: Play): string[] {
  const wrong: string[] = [];
  const talks = new Map<string, Encounter>();
  const edits: Edit[] = [];
  const removed = new Set<string>();
  for (const { result, content, problems, id } of truth.log.values()) {
    const vouched = vouchedFor(JSON.parse(content), truth);
    const mutation = vouched ?? JSON.parse(content);
    const isDone = result === 'acknowledged' || result === 'merged';
    if (isDone && mutation.name === 'recordEncounter') {
      talks.set(mutation.recordId, mutation.args.encounter);
      if (!vouched) wrong.push(...judgeReach(mutation, truth, play));
    }
    if (isDone) wrong.push(...judgeEffect(mutation, truth).map((line) => `${mutation.name} ${id.slice(-6)}: ${line}`));
    if (!isDone && result !== 'conflict') continue;
    if (mutation.name === 'removeContact') removed.add(mutation.recordId);
    if ('fields' in mutation.args) edits.push(...editsOf(mutation, JSON.parse(problems ?? '[]')));
  }
  // What was removed and noted anew begins again with the words it had.
  wrong.push(...judgeEdits(edits.filter(({ id }) => !removed.has(id))));
  const requests = requestsIn(truth);
  const opened = new Set(requests.map(({ id }) => id));
  for (const { id, joins } of [...talks.values()].flatMap(({ needs }) => needs))
    if (joins !== undefined) play.count(opened.has(id) ? 'a need that could not join' : 'a need that joined');
  play.count(...requests.flatMap(({ partOf, status }) => (partOf === undefined ? [] : [`a part that is ${status}`])));
  return [...wrong, ...judgeHistories(requests), ...judgeParts(requests), ...judgeJoins([...talks.values()], requests)];
}

// Of a decision that something is to be done, what matters is what it decides on.
function vouchedFor(mutation: Mutation, { byKey }: Truth): Mutation | null {
  if (mutation.name !== 'settleReview') return null;
  if ((mutation.args as Args<'settleReview'>).verdict !== 'taken') return null;
  const body = byKey.get(`review/${mutation.recordId}`)?.body;
  return body ? (JSON.parse(body) as Review).mutation : null;
}

function judgeEffect(mutation: Mutation, { byKey }: Truth): string[] {
  const { name, args, recordId } = mutation as Mutation & { args: Record<string, unknown> };
  const request = () => JSON.parse(byKey.get(`request/${recordId}`)?.body ?? 'null') as ServiceRequest | null;
  const says = (deed: string, text: unknown) =>
    text === '' ||
    request()?.history.filter(
      (entry) => entry.deed === deed && (entry.text === text || Object.values(entry.route?.because ?? {})[0] === text),
    ).length === 1
      ? []
      : [`“${text}” is not once in the history`];
  switch (name) {
    case 'recordEncounter':
      return byKey.get(`encounter/${recordId}`)?.body ? [] : ['the talk is not there'];
    case 'openVisit':
      return byKey.get(`visit/${recordId}`)?.body ? [] : ['the visit is not there'];
    case 'remarkOnRequest':
      return says('remark', args.text);
    case 'answerRequest':
      return says('answer', args.text);
    case 'setStatus':
      return says('status', args.reason);
    case 'routeRequest':
      return says('routed', args.reason);
    case 'splitRequest':
      return says('split', (args as Args<'splitRequest'>).part.text);
    case 'attachToEncounter':
    case 'attachToRequest': {
      const kind = name === 'attachToRequest' ? 'request' : 'encounter';
      const record = JSON.parse(byKey.get(`${kind}/${recordId}`)?.body ?? 'null') as { attachments?: Attachment[] };
      const { id } = (args as Args<'attachToRequest'>).attachment;
      const count = record?.attachments?.filter((attachment) => attachment.id === id).length;
      return count === 1 ? [] : [`the photo is there ${count} times`];
    }
    default:
      return [];
  }
}

// Whoever joined a request could read it, as whom they were when the city heard of it.
function judgeReach({ id, args }: Mutation, { byKey }: Truth, { city }: Play): string[] {
  const { encounter } = args as Args<'recordEncounter'>;
  const tellers = city.tellers.get(id) ?? [];
  return encounter.needs.flatMap(({ text, joins }) => {
    const request = JSON.parse(byKey.get(`request/${joins}`)?.body ?? 'null') as ServiceRequest | null;
    const place = request?.joined?.findIndex(({ encounterId }) => encounterId === encounter.id) ?? -1;
    if (!request || place < 0) return [];
    // What they joined before was theirs by then, wherever it lay.
    const standing = standingOf('request', { ...request, joined: joinedOf(request).slice(0, place) });
    const isTheirs = tellers.some((person) => mayRead(person, 'request', standing));
    return isTheirs ? [] : [`“${text}” joined what its officer may not read`];
  });
}

/** One field that was done as somebody wanted it. */
interface Edit {
  id: string;
  field: string;
  seen: unknown;
  value: unknown;
}

function editsOf({ recordId, args }: Mutation, problems: { field: string }[]): Edit[] {
  const { fields, seen } = args as { fields: Record<string, unknown>; seen: Record<string, unknown> };
  // What is gone was not changed at all.
  const left = new Set(problems.map(({ field }) => field));
  const done = Object.entries(fields).filter(
    ([field, value]) => value !== seen[field] && !left.has(field) && !left.has(''),
  );
  return done.map(([field, value]) => ({ id: recordId, field: `${field} of ${recordId}`, seen: seen[field], value }));
}

// Of two edits made upon the same words one stands: words that somebody has seen are replaced once. Each deed has words of its own;
// where they were told twice, upon other words each time, they stood there already the second time.
function judgeEdits(edits: Edit[]): string[] {
  const words = edits.filter(({ field }) => /^(name|note|phone) /.test(field));
  const isOnce = ({ field, seen, value }: Edit) =>
    words.every((other) => other.field !== field || other.value !== value || other.seen === seen);
  const replaced = new Map<string, Set<unknown>>();
  for (const { field, seen, value } of words.filter(isOnce)) {
    const key = `“${seen}”, the ${field},`;
    replaced.set(key, (replaced.get(key) ?? new Set()).add(value));
  }
  const twice = [...replaced].filter(([, values]) => values.size > 1);
  return twice.map(([what, values]) => `${what} was replaced more than once: ${[...values].join(', ')}`);
}

const requestsIn = ({ rows }: Truth): ServiceRequest[] =>
  rows.flatMap(({ kind, body }) => (kind === 'request' && body ? [JSON.parse(body)] : []));

function judgeHistories(requests: ServiceRequest[]): string[] {
  return requests.flatMap(({ id, history, partOf }) => {
    const texts = history.flatMap(({ deed, text }) => (text && text !== '' ? [`${deed} ${text}`] : []));
    const twice = texts.filter((text, index) => texts.indexOf(text) < index).map((text) => `“${text}” stands twice`);
    const opened = history.filter(({ deed }) => deed === (partOf === undefined ? 'opened' : 'split')).length;
    return [...twice, ...(opened === 1 ? [] : [`it was opened ${opened} times`])].map(
      (line) => `request/${id}: ${line}`,
    );
  });
}

// What a lead says of its parts is what they say, none is missing, and none has a voice of its own.
function judgeParts(requests: ServiceRequest[]): string[] {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const wrong: string[] = [];
  for (const { id, text, parts = [], partOf, contactId, answer } of requests) {
    for (const part of parts) {
      const own = byId.get(part.id);
      if (own?.partOf !== id || !isDeepStrictEqual(mirrorOf(own), part))
        wrong.push(
          `“${text}” says of its part “${part.text}”: ${part.status}, and that says ${own?.status ?? 'nothing'}`,
        );
    }
    if (partOf === undefined) continue;
    if (!byId.get(partOf)?.parts?.some((part) => part.id === id)) wrong.push(`“${text}” is a part that nobody leads`);
    if (contactId !== null || answer !== null) wrong.push(`“${text}” is a part and speaks to whoever asked`);
  }
  return wrong;
}

// 8: versions never repeat, and none is above the counter.
function judgeVersions({ rows }: Truth, play: Play): string[] {
  const versions = new Set(rows.map(({ version }) => version));
  const wrong = versions.size < rows.length ? ['two records have one version'] : [];
  const placed = rows.filter(({ kind, body, district, department, owner }) => {
    if (body === null) return false;
    const { districtId, departmentId, ownerId } = placeOf(kind, body);
    return districtId !== district || departmentId !== department || ownerId !== owner;
  });
  return [...wrong, ...play.disorder, ...placed.map((row) => `${keyOf(row)} stands elsewhere than its columns say`)];
}

// 7: what is counted beside the records is what a recount finds.
async function judgeCells({ city }: Play, { rows }: Truth): Promise<string[]> {
  const counted = new Map<string, Tally>();
  for (const { kind, id, version, district, department, owner, body } of rows) {
    if (body === null) continue;
    const place = [district ?? '', department ?? ''];
    const joined = (placeOf(kind, body).joinedBy ?? []).map((officer) => ['joined', ...place, officer]);
    for (const cell of [[kind, ...place, owner ?? ''], ...joined].map((each) => each.join('|')))
      counted.set(cell, plus(counted.get(cell) ?? NO_TALLY, tallyOf({ kind, id, version })));
  }
  const cells = await city.look<Tally & Record<'kind' | 'district' | 'department' | 'owner', string>>(
    'select * from cells',
  );
  const wrong: string[] = [];
  for (const { kind, district, department, owner, count, sum } of cells) {
    const cell = [kind, district, department, owner].join('|');
    const right = counted.get(cell) ?? NO_TALLY;
    counted.delete(cell);
    if (right.count !== count || right.sum !== sum) wrong.push(`${cell} counts ${count}, and there are ${right.count}`);
  }
  return [...wrong, ...[...counted.keys()].map((cell) => `${cell} is not counted`)];
}

const MOST_REPEATS = 12;

// 5: the same again changes nothing and is answered the same.
async function judgeRepeats(play: Play, truth: Truth): Promise<string[]> {
  const known = play.network.sent.filter(
    ({ request }) => request.mutations.length > 0 && request.mutations.every(({ id }) => truth.log.has(id)),
  );
  // A request from before a restore tells of that restore once more.
  const dump = async () => {
    const text = await play.city.dump();
    return play.isRestored ? text.replace(/"epoch":"[^"]*"/, '') : text;
  };
  const before = await dump();
  const wrong: string[] = [];
  for (const sent of known.slice(-MOST_REPEATS)) wrong.push(...(await repeat(play, sent, truth)));
  const after = await dump();
  if (before !== after) wrong.push(`what was sent again has changed something\n${differenceOf(before, after)}`);
  return wrong;
}

function differenceOf(before: string, after: string): string {
  const at = [...before].findIndex((sign, index) => sign !== after[index]);
  return `${before.slice(Math.max(0, at - 80), at + 40)} … ${after.slice(Math.max(0, at - 40), at + 40)}`;
}

async function repeat({ city }: Play, { seat, request }: Sent, { log }: Truth): Promise<string[]> {
  let text = '';
  scheduler.soon(() => {
    city.handle(0, seat.session, JSON.stringify(request)).then((said) => {
      if (said.status === 200) ({ text } = said);
    });
  }, scheduler.world);
  await scheduler.run();
  if (text === '') return [];
  const { answers } = JSON.parse(text) as Sent['answer'];
  return answers.flatMap(({ id, result, problems }) => {
    const first = log.get(id);
    const isSame =
      first?.result === result && (first.problems ?? null) === (problems ? JSON.stringify(problems) : null);
    // A phone restored from its backup, or changed since, may have sent another content under that name.
    const isOther = problems?.some(({ reason }) => reason === 'mismatch');
    return isSame || isOther ? [] : [`${id.slice(-6)} was ${first?.result}, and sent again is ${result}`];
  });
}
