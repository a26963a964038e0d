import type { Id } from '../domain/id.ts';
import type { Problem } from '../domain/problem.ts';
import { type How, toTellAt } from '../domain/request.ts';
import { act, type Doer } from './deed.ts';
import { throwUnsentAway } from './outbox.ts';
import type { Store } from './store.ts';
import { lastSeq, untilNothingIsOnItsWay } from './undo.ts';

async function tell(store: Store, doer: Doer, recordId: Id, encounterId: Id, how: How | null): Promise<Problem[]> {
  const request = (await store.requests.get(recordId))?.record;
  const moment = how && request ? toTellAt(request) : null;
  const args = { encounterId, how, ...(moment === null ? {} : { toTellAt: moment }) };
  return act(store, doer, [{ name: 'tellAsker', recordId, args }]);
}

/** That somebody was noted as told, and the way back: false where there is none any more. */
export interface Telling {
  problems: Problem[];
  undo: () => Promise<boolean>;
}

/** Notes that the person of this talk was told what came of the request. */
export async function tellAsker(store: Store, doer: Doer, requestId: Id, encounterId: Id, how: How): Promise<Telling> {
  const before = await lastSeq(store);
  const problems = await tell(store, doer, requestId, encounterId, how);
  const upTo = await lastSeq(store);
  const takeBack = async () => {
    await untilNothingIsOnItsWay(store);
    const rows = (await store.outbox.where('seq').between(before, upTo, false, true).toArray()).filter(
      ({ mutation }) => mutation.name === 'tellAsker' && mutation.recordId === requestId,
    );
    if (rows.length > 0 && (await throwUnsentAway(store, doer.person, rows))) return true;
    return (await tell(store, doer, requestId, encounterId, null)).length === 0;
  };
  let taking: Promise<boolean> | null = null;
  // Asked for twice it is done once: a second time would take back what was said before.
  const undo = () => {
    taking ??= takeBack().catch((error) => {
      taking = null;
      throw error;
    });
    return taking;
  };
  return { problems, undo };
}
