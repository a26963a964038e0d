import type { Id } from '../../domain/id.ts';
import { type Args, type DeedName, SCHEMA } from '../../domain/mutation.ts';
import type { SyncDatabase } from '../../sync/database.ts';
import type { MutationAnswer } from '../../sync/protocol.ts';
import { deliver } from '../../sync/server.ts';
import { Open311Refusal } from './refusal.ts';
import type { Sender } from './sender.ts';

/** A deed under an id that is the same whenever the same is sent. */
export interface NamedDeed<N extends DeedName = DeedName> {
  id: Id;
  name: N;
  recordId: Id;
  args: Args<N>;
}

/** Does these deeds as their sender, on the way that a phone's take; what was done before stays as it was done. Throws a 400 where one may not be done. */
export async function pushOnce(forSync: SyncDatabase, sender: Sender, deeds: NamedDeed[], now: Date): Promise<void> {
  const madeAt = now.toISOString();
  // A sender is its own device.
  const { id: personId } = sender.person;
  const mutations = deeds.map((deed, seq) => ({
    ...deed,
    base: null,
    schema: SCHEMA,
    personId,
    deviceId: personId,
    madeAt,
    seq,
  }));
  const answers = await deliver(forSync, sender, { deviceId: personId, sentAt: madeAt, mutations }, now);
  if (!answers.every((answer) => isDone(answer) || wasDoneBefore(answer)))
    throw new Open311Refusal(400, 'it could not be taken');
}

const isDone = ({ result }: MutationAnswer) => result === 'acknowledged' || result === 'merged';

// The log knows the id, with another moment in its words, or the record is there: the same came twice at once.
const wasDoneBefore = ({ problems = [] }: MutationAnswer) =>
  problems.some(({ field, reason }) => reason === 'alreadyThere' || (field === 'id' && reason === 'mismatch'));
