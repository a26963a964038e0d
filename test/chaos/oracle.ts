import { isDeepStrictEqual } from 'node:util';
import type { Encounter } from '../../src/domain/encounter.ts';
import { isMaking, KIND_OF, standsOn } from '../../src/domain/ground.ts';
import { type Args, type Mutation, wordsIn } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import { isInPart, partsOf } from '../../src/domain/policy.ts';
import { keyOf, type Records, standingOf } from '../../src/domain/record.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import type { Review } from '../../src/domain/review.ts';
import { attachmentsIn } from '../../src/store/attachments.ts';
import { isStuck } from '../../src/store/store.ts';
import { judgeJoins } from '../joins.ts';
import type { Evidence, RecordLine, Witness } from './evidence.ts';

/** Something that is not as it should be: what kind of wrong, of which id, and what is known of it. */
export interface Wrong {
  what: 'lost' | 'altered' | 'doubled' | 'undone' | 'stray' | 'different' | 'stuck' | 'broken';
  id: string;
  said: string;
}

/** The deeds whose words stand in a request's history exactly once where they were done. */
const TOLD_IN_HISTORY = ['remarkOnRequest', 'answerRequest', 'setStatus', 'routeRequest'];

const isDone = (result: string) => result === 'acknowledged' || result === 'merged';

/** Everything that is wrong with what the phones and the servers say in the end. */
export function judge(evidence: Evidence): Wrong[] {
  return [
    ...evidence.witnesses.flatMap((witness) => judgeWitness(witness, evidence)),
    ...judgeMade(evidence),
    ...judgeNeeds(evidence),
    ...judgeHistories(evidence),
    ...judgeWords(evidence),
    ...judgeDispatches(evidence),
    ...judgeEpoch(evidence),
    ...evidence.fallen.map((said): Wrong => ({ what: 'broken', id: 'a server', said: `ended by itself: ${said}` })),
    ...evidence.restless.map((said): Wrong => ({ what: 'stuck', id: said, said: 'does not come to rest' })),
  ];
}

/** What somebody did and what their phone was told of it is in the log, as they did it. */
function judgeWitness(witness: Witness, evidence: Evidence): Wrong[] {
  const { log, records } = evidence;
  const logged = new Map(log.map((line) => [line.id, line]));
  const outbox = new Map(witness.holding?.outbox.map((entry) => [entry.row.mutation.id, entry]));
  const thrown = new Set(witness.lines.flatMap((line) => ('thrown' in line ? [line.thrown] : [])));
  const wrong: Wrong[] = [];
  for (const line of witness.lines) {
    if ('broken' in line) wrong.push({ what: 'broken', id: witness.name, said: line.broken });
    if ('left' in line && !logged.has(line.left))
      wrong.push({
        what: 'lost',
        id: line.left,
        said: `${witness.name} was told that it is done, and no server has it`,
      });
    if (!('saved' in line)) continue;
    const { saved } = line;
    const heard = logged.get(saved.id);
    if (heard && !isDeepStrictEqual(JSON.parse(heard.content), saved))
      wrong.push({ what: 'altered', id: saved.id, said: `${witness.name} noted ${JSON.stringify(saved)}` });
    const isExcused = heard || thrown.has(saved.id) || outbox.has(saved.id);
    if (witness.holding && !isExcused)
      wrong.push({ what: 'lost', id: saved.id, said: `${witness.name} saved it; neither phone nor server has it` });
  }
  return [
    ...wrong,
    ...judgeOutbox(witness, logged),
    ...judgeHolding(witness, records),
    ...judgePhotos(witness, evidence),
  ];
}

/** At rest only those stay that a person has to settle, with a reason, and those that build on them. */
function judgeOutbox({ name, holding }: Witness, logged: Map<string, { result: string }>): Wrong[] {
  return (holding?.outbox ?? []).flatMap(({ row, isHeldBack }): Wrong[] => {
    const { id } = row.mutation;
    const heard = logged.get(id)?.result;
    if (heard && isDone(heard)) return [{ what: 'stuck', id, said: `${name} keeps as ${row.state} what is done` }];
    if (isStuck(row))
      return row.problems.length > 0 ? [] : [{ what: 'stuck', id, said: `${name} is not told why it is ${row.state}` }];
    const mayWait = isHeldBack || row.state === 'parked';
    return mayWait ? [] : [{ what: 'stuck', id, said: `${name} has not sent it` }];
  });
}

/**
 * A photo of which the phone was told that it has arrived is there whole; so is, at rest, every one whose words are there, and none
 * waits but for its words.
 */
function judgePhotos({ name, lines, holding }: Witness, { photos, log }: Evidence): Wrong[] {
  const there = new Set(photos);
  const outbox = JSON.stringify(holding?.outbox ?? []);
  const wrong: Wrong[] = [];
  const done = new Set(log.filter(({ result }) => isDone(result)).map(({ id }) => id));
  for (const line of holding ? lines : []) {
    if (!('saved' in line) || !done.has(line.saved.id)) continue;
    for (const { hash } of attachmentsIn(line.saved))
      if (!there.has(hash)) wrong.push({ what: 'lost', id: line.saved.id, said: `its photo ${hash} never arrived` });
  }
  for (const line of lines)
    if ('sent' in line && !there.has(line.sent))
      wrong.push({ what: 'lost', id: line.sent, said: `${name} was told that this photo has arrived` });
  for (const { hash, state, problem } of holding?.photos ?? []) {
    const waitsForWords = state === 'begun' || outbox.includes(hash);
    if (state !== 'sent' && !waitsForWords)
      wrong.push({ what: 'stuck', id: hash, said: `${name} keeps this photo as ${state} ${problem ?? ''}` });
  }
  return wrong;
}

/** The phone holds what is its person's to hold, as the server has it, and nothing else. */
function judgeHolding({ name, person, holding }: Witness, records: RecordLine[]): Wrong[] {
  if (!holding) return [];
  const theirs = rowsOf(person, records);
  const wrong: Wrong[] = [];
  for (const [key, version, record] of holding.rows) {
    const row = theirs.get(key);
    theirs.delete(key);
    if (!row) wrong.push({ what: 'different', id: key, said: `${name} holds it and should not` });
    else if (row.version !== version || !isDeepStrictEqual(row.record, record))
      wrong.push({
        what: 'different',
        id: key,
        said: `${name} holds version ${version}: ${JSON.stringify(record)}; the server has ${row.version}: ${JSON.stringify(row.record)}`,
      });
  }
  for (const [key, { version }] of theirs)
    wrong.push({ what: 'different', id: key, said: `${name} does not hold it (version ${version})` });
  for (const key of holding.hidden) {
    const isRemoved = holding.outbox.some(
      ({ row }) => row.mutation.name === 'removeContact' && row.keys.includes(key) && !isStuck(row),
    );
    if (!isRemoved) wrong.push({ what: 'different', id: key, said: `${name} holds it and does not show it` });
  }
  if (!holding.agrees) wrong.push({ what: 'different', id: name, said: `${name} itself still finds a difference` });
  return wrong;
}

/** What is this person's to hold. */
export function rowsOf({ id }: Person, records: RecordLine[]): Map<string, RecordLine> {
  const person = records.find((row) => row.kind === 'person' && row.id === id)?.record as Person;
  const parts = partsOf(person);
  const isTheirs = ({ kind, record }: RecordLine) =>
    record !== null && parts.some((part) => isInPart(part, kind, standingOf(kind, record as Records[typeof kind])));
  return new Map(records.filter(isTheirs).map((row) => [keyOf(row), row]));
}

/** The mutations that were done: as they came, or on the word of somebody who settled the review of one. */
function doneIn({ log, records }: Evidence): Mutation[] {
  const mutations = log.filter(({ result }) => isDone(result)).map(({ content }) => JSON.parse(content) as Mutation);
  const vouched = records.flatMap(({ kind, record }) => {
    const review = kind === 'review' ? (record as Review) : null;
    return review?.verdict === 'taken' ? [review.mutation] : [];
  });
  return [...mutations, ...vouched];
}

/** The talks that were done, each once. */
function talksIn(evidence: Evidence): Encounter[] {
  const told = doneIn(evidence).filter(({ name }) => name === 'recordEncounter');
  const talks = told.map(({ args }) => (args as Args<'recordEncounter'>).encounter);
  return [...new Map(talks.map((talk) => [talk.id, talk])).values()];
}

/** Each need is asked for once, and whoever joined is told. */
const judgeNeeds = (evidence: Evidence): Wrong[] =>
  judgeJoins(talksIn(evidence), requestsIn(evidence.records)).map((said) => ({
    what: 'different',
    id: 'a need',
    said,
  }));

/** What was made is there with all that belongs to it, and nothing is there that nobody made. */
function judgeMade(evidence: Evidence): Wrong[] {
  const { log, records } = evidence;
  const there = new Set(records.map(keyOf));
  const made = new Set(
    log.filter(({ result }) => result === 'reviewed').map(({ id }) => keyOf({ kind: 'review', id })),
  );
  const wrong: Wrong[] = [];
  const needs = talksIn(evidence).flatMap((talk) => talk.needs);
  const joining = needs.filter(({ joins }) => joins !== undefined);
  // Whether they have opened requests of their own is judged with the joining.
  const free = new Set(joining.map(({ id }) => keyOf({ kind: 'request', id })));
  for (const mutation of doneIn(evidence).filter(({ name }) => isMaking(name))) {
    for (const key of standsOn(mutation).map(keyOf)) {
      if (free.has(key)) continue;
      made.add(key);
      if (!there.has(key)) wrong.push({ what: 'undone', id: mutation.id, said: `it is done, and ${key} is missing` });
    }
  }
  const kinds = new Set<string>(Object.values(KIND_OF));
  for (const row of records)
    if (kinds.has(row.kind) && !made.has(keyOf(row)) && !free.has(keyOf(row)))
      wrong.push({ what: 'stray', id: keyOf(row), said: 'nobody made it' });
  for (const key of made) if (!there.has(key)) wrong.push({ what: 'undone', id: key, said: 'it is missing' });
  return [...wrong, ...judgeNotes(records)];
}

/** What one person noted once stands in one record. */
function judgeNotes(records: RecordLine[]): Wrong[] {
  const words = records.flatMap(({ kind, id, record }) => {
    if (record === null || (kind !== 'encounter' && kind !== 'request')) return [];
    const { note, text } = record as { note?: string; text?: string };
    return [{ key: keyOf({ kind, id }), said: note ?? text ?? '' }];
  });
  const seen = new Map<string, string>();
  return words.flatMap(({ key, said }): Wrong[] => {
    const other = seen.get(said);
    seen.set(said, key);
    return other ? [{ what: 'doubled', id: key, said: `says the same as ${other}: ${said}` }] : [];
  });
}

/** The requests among these records. */
export const requestsIn = (records: RecordLine[]) =>
  records.flatMap(({ kind, record }) => (kind === 'request' && record ? [record as ServiceRequest] : []));

/** No history tells the same twice. */
function judgeHistories({ records }: Evidence): Wrong[] {
  return requestsIn(records).flatMap(({ id, history }) => {
    const seen = new Set<string>();
    return history.flatMap((entry): Wrong[] => {
      const said = JSON.stringify(entry);
      const isSecond = seen.has(said);
      seen.add(said);
      return isSecond ? [{ what: 'doubled', id, said: `twice in its history: ${said}` }] : [];
    });
  });
}

/** The words of each deed stand in the histories as often as it was done: once, or never. */
function judgeWords(evidence: Evidence): Wrong[] {
  const told = new Map<string, number>();
  for (const { history } of requestsIn(evidence.records)) {
    // What is said in joining is judged with it.
    for (const { text, route } of history.filter(({ deed }) => deed !== 'joined'))
      for (const words of [text, ...Object.values(route?.by === 'person' ? route.because : {})])
        if (words) told.set(words, (told.get(words) ?? 0) + 1);
  }
  const done = new Map<string, string[]>();
  for (const mutation of doneIn(evidence).filter(({ name }) => TOLD_IN_HISTORY.includes(name))) {
    const words = wordsIn(mutation);
    if (words !== '') done.set(words, [...(done.get(words) ?? []), mutation.id]);
  }
  return [...new Set([...done.keys(), ...told.keys()])].flatMap((words): Wrong[] => {
    const ids = done.get(words) ?? [];
    const times = told.get(words) ?? 0;
    const said = `"${words}" was done ${ids.length} times and is told ${times} times`;
    const id = ids.at(-1) ?? '';
    if (times < ids.length) return [{ what: 'undone', id, said }];
    return times > ids.length || times > 1 ? [{ what: 'doubled', id, said }] : [];
  });
}

/** Every dispatch has ended, and each that was delivered is told once. */
function judgeDispatches({ dispatches, records }: Evidence): Wrong[] {
  const delivered = new Map<string, number>();
  const wrong: Wrong[] = [];
  for (const { id, requestId, state } of dispatches) {
    if (state === 'delivered') delivered.set(requestId, (delivered.get(requestId) ?? 0) + 1);
    else if (state !== 'overtaken') wrong.push({ what: 'stuck', id, said: `the dispatch of ${requestId} is ${state}` });
  }
  for (const { id, history } of requestsIn(records)) {
    const told = history.filter(({ deed }) => deed === 'delivered').length;
    const done = delivered.get(id) ?? 0;
    if (told !== done)
      wrong.push({ what: told > done ? 'doubled' : 'undone', id, said: `delivered ${done} times, told ${told} times` });
  }
  return wrong;
}

/** Nothing was restored from a backup, and no server took it for so. */
function judgeEpoch({ epoch, epochBefore }: Evidence): Wrong[] {
  return epoch === epochBefore ? [] : [{ what: 'broken', id: epoch, said: `the epoch was ${epochBefore}` }];
}

/** What is known of one id: what each phone wrote down, what the server answered. */
export function tellStory(id: string, { witnesses, log }: Evidence): string[] {
  const story = witnesses.flatMap(({ name, lines, holding }) => {
    const did = lines.flatMap((line) => {
      if ('saved' in line) return line.saved.id === id ? [`saved ${line.saved.name} on ${line.saved.recordId}`] : [];
      if ('left' in line) return line.left === id ? ['it left the outbox'] : [];
      return 'thrown' in line && line.thrown === id ? ['given up'] : [];
    });
    const kept = holding?.outbox.find(({ row }) => row.mutation.id === id);
    if (kept) did.push(`in its outbox: ${kept.row.state} ${JSON.stringify(kept.row.problems)}`);
    return did.length > 0 ? [`${name}${holding ? '' : ' (drowned)'}: ${did.join(', ')}`] : [];
  });
  const heard = log.find((line) => line.id === id);
  if (heard) story.push(`server: ${heard.result} ${heard.problems ?? ''}`);
  return story;
}
