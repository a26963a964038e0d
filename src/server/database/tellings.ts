import { uuidv7 } from 'uuidv7';
import { type Instant, later } from '../../domain/instant.ts';
import { owedIn } from '../../domain/owed.ts';
import { joinedOf, toTellAt } from '../../domain/request.ts';
import type { Stored } from '../../sync/database.ts';
import { type Connection, list, type Value } from './database.ts';
import { movedOf } from './moved.ts';

/** That somebody who asked is perhaps to be written to about what came of it at this moment. */
export interface Telling {
  municipality: string;
  id: string;
  requestId: string;
  encounterId: string;
  toTellAt: Instant;
  /** The question that they are written to about; '' where it is what came of it. */
  questionId: string;
  attempts: number;
}

/** What was to be told this long ago is no news any more, and is not written about: the past that a city takes in, too. */
export const STALE = 30 * 86_400_000;
/** Whoever takes an answer back at once has told nobody. */
export const GRACE = 60_000;

const COLUMNS = [
  'municipality',
  'id',
  'request_id',
  'encounter_id',
  'to_tell_at',
  'state',
  'attempts',
  'next_at',
  'question_id',
];

/** Whom to write to about this request from a minute on. */
export const tellingRow = (
  municipality: string,
  requestId: string,
  encounterId: string,
  toTellAt: Instant,
  now: Instant,
  questionId = '',
): Value[] => [municipality, uuidv7(), requestId, encounterId, toTellAt, 'waiting', 0, later(now, GRACE), questionId];

/** Adds these, each once; `known` says what becomes of one that is there. */
export async function addTellings(connection: Connection, rows: Value[][], known = 'nothing'): Promise<void> {
  const once = '(municipality, request_id, encounter_id, to_tell_at, question_id)';
  await connection.insert('tellings', COLUMNS, rows, `on conflict ${once} do ${known}`);
}

// What came after it and was taken back had made it needless, or is just about to: whoever has it claimed is not to end it.
const AGAIN = `update set state = 'waiting', attempts = tellings.attempts + 1,
  next_at = case tellings.state when 'claimed' then tellings.next_at else excluded.next_at end
  where tellings.state in ('needless', 'claimed')`;

/** Notes whom to tell where there is something new to tell, or somebody new to tell it to; once for each. */
export async function noteTellings(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
): Promise<void> {
  const now = new Date().toISOString();
  const rows = movedOf('request', before, after).flatMap(({ before: was, after: request }): Value[][] => {
    const at = request && toTellAt(request);
    if (!request || at === null || at < later(now, -STALE)) return [];
    if (was && toTellAt(was) === at && joinedOf(was).length === joinedOf(request).length) return [];
    return owedIn(request, now)
      .filter(({ asker, isAnswered }) => isAnswered && asker.contactId !== null)
      .map(({ asker }) => tellingRow(municipality, request.id, asker.encounterId, at, now));
  });
  await addTellings(connection, rows, AGAIN);
}

/** Takes up to this many that wait for this process alone, until this moment. */
export async function claimTellings(
  connection: Connection,
  now: Instant,
  until: Instant,
  most: number,
): Promise<Telling[]> {
  const rows = await connection.all<Telling>(
    `select municipality, id, request_id as "requestId", encounter_id as "encounterId", to_tell_at as "toTellAt", question_id as "questionId", attempts
      from tellings where state in ('waiting', 'claimed') and next_at <= $1 order by next_at, id limit ${most}${connection.forUpdateSkip}`,
    [now],
  );
  for (const municipality of new Set(rows.map((row) => row.municipality))) {
    const ids = rows.filter((row) => row.municipality === municipality).map(({ id }) => id);
    await connection.run(
      `update tellings set state = 'claimed', attempts = attempts + 1, next_at = $1 where municipality = $2 and id in (${list(ids.length, 3)})`,
      [until, municipality, ...ids],
    );
  }
  return rows.map((row) => ({ ...row, attempts: row.attempts + 1 }));
}

/** It is told, or does not have to be. */
export async function endTelling(
  connection: Connection,
  { municipality, id, attempts }: Telling,
  state: 'told' | 'needless',
): Promise<void> {
  await connection.run('update tellings set state = $1 where municipality = $2 and id = $3 and attempts = $4', [
    state,
    municipality,
    id,
    attempts,
  ]);
}

/** It could not be told: tried again at this moment. `failure` is a word that names nobody. */
export async function delayTelling(
  connection: Connection,
  { municipality, id, attempts }: Telling,
  nextAt: Instant,
  failure: string,
  now: Instant,
): Promise<void> {
  await connection.run(
    `update tellings set state = 'waiting', next_at = $1, failure = $2, failing_since = coalesce(failing_since, $3)
      where municipality = $4 and id = $5 and attempts = $6 and state = 'claimed'`,
    [nextAt, failure, now, municipality, id, attempts],
  );
}

/** What is no news any more goes; whom it was to be told to is still owed an answer. */
export async function forgetTellings(connection: Connection, now: Instant): Promise<void> {
  await connection.run('delete from tellings where to_tell_at < $1', [later(now, -STALE)]);
}
