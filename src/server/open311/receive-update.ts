import type { Id } from '../../domain/id.ts';
import { isOpen } from '../../domain/request.ts';
import type { SyncDatabase } from '../../sync/database.ts';
import type { PublicRow } from '../database/open311-requests.ts';
import { derivedId } from '../derived-id.ts';
import type { SentUpdate } from './asked.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { pushOnce } from './push-once.ts';
import type { Sender } from './sender.ts';
import { WORDS } from './words.ts';

/** Puts what somebody told another system before the colleagues, as a remark on the request, once; an id for it. The status stays theirs to set. */
export async function receiveUpdate(
  forSync: SyncDatabase,
  { state, language }: Jurisdiction,
  sender: Sender,
  update: SentUpdate,
  { request }: PublicRow,
  now: Date,
): Promise<Id> {
  const id = derivedId(state.secret, 'open311', sender.person.id, 'update', request.id, update.ownId);
  const words = WORDS[language];
  const isNews = update.isOpen !== null && update.isOpen !== isOpen(request);
  const told = isNews ? (update.isOpen ? words.saidOpen : words.saidClosed) : '';
  const text = [told, update.text, ...update.media].filter((line) => line.trim() !== '').join('\n');
  const remark = (text || update.status).slice(0, MOST).toWellFormed();
  await pushOnce(forSync, sender, [{ id, name: 'remarkOnRequest', recordId: request.id, args: { text: remark } }], now);
  return id;
}

const MOST = 8000;
