import type { Problem } from '../../../../domain/problem.ts';
import { hashOf } from '../../../../store/attachments.ts';
import { newId } from '../../../../store/id.ts';
import type { Rescue, RescuedAttachment, RescuedMutation } from '../../../../store/rescue-file.ts';
import { isStuck, Store } from '../../../../store/store.ts';
import { carryOverHttp, findUploads, uploadWaiting } from '../../../../store/uploads.ts';
import { ask, type Refused } from '../../../api.ts';

/** How far handing in is. */
export interface Way {
  of: 'changes' | 'files';
  done: number;
  all: number;
}

/** A mutation that the server would not do, and why. */
export type Unwanted = Pick<RescuedMutation, 'mutation' | 'problems'>;

/** What came of handing in a rescue file. */
export interface HandedIn {
  /** How many mutations the server has answered for. */
  answered: number;
  taken: number;
  there: number;
  reviewed: number;
  parked: number;
  refused: Refused | null;
  unwanted: Unwanted[];
  filesSent: number;
  filesLeft: number;
  filesRefused: number;
  damaged: number;
  /** Whether nothing is left that could be handed in by trying again. */
  isWhole: boolean;
}

interface Answer {
  id: string;
  result: string;
  problems?: Problem[];
}

const MOST = 500;
const MOST_LETTERS = 1_000_000;
/** Seconds that somebody will look at the screen for a busy server. */
const LONGEST_WAIT = 60;

/**
 * Brings somebody's work to the server in their name: first the words, then the photos and recordings. What the server has answered once
 * it answers the same again, so that the same file may be handed in twice. Never throws.
 */
export async function handIn(rescue: Rescue, tell: (way: Way) => void): Promise<HandedIn> {
  // What waits for its author's decision cannot be decided by a file.
  const stuck = rescue.mutations.filter(isStuck);
  const ready = rescue.mutations.filter((one) => !isStuck(one));
  const answers = new Map<string, Answer>();
  let refused: Refused | null = null;
  for (const batch of batchesOf(ready)) {
    const body = {
      personId: rescue.personId,
      deviceId: rescue.deviceId,
      sentAt: new Date().toISOString(),
      mutations: batch.map(({ mutation }) => mutation),
    };
    const answered = await ask<{ answers: Answer[] }>('POST', '/api/rescue', body);
    if ('refused' in answered) {
      refused = answered.refused;
      break;
    }
    for (const answer of answered.value.answers) answers.set(answer.id, answer);
    tell({ of: 'changes', done: answers.size, all: ready.length });
  }
  const files = refused ? NO_FILES : await deliverFiles(rescue.attachments, tell);
  const counted = countAnswers(ready, answers);
  return {
    ...counted,
    ...files,
    unwanted: [...stuck, ...counted.unwanted],
    answered: answers.size,
    refused,
    isWhole: !refused && counted.parked === 0 && files.filesLeft === 0,
  };
}

const NO_FILES = { filesSent: 0, filesLeft: 0, filesRefused: 0, damaged: 0 };

/** As many at once as the server takes, and no more letters than it reads. */
function batchesOf(mutations: RescuedMutation[]): RescuedMutation[][] {
  const batches: RescuedMutation[][] = [];
  let letters = 0;
  for (const one of mutations) {
    const length = JSON.stringify(one.mutation).length;
    const last = batches.at(-1);
    if (!last || last.length === MOST || letters + length > MOST_LETTERS) {
      batches.push([one]);
      letters = length;
    } else {
      last.push(one);
      letters += length;
    }
  }
  return batches;
}

function countAnswers(mutations: RescuedMutation[], answers: Map<string, Answer>) {
  const counted = { taken: 0, there: 0, reviewed: 0, parked: 0, unwanted: [] as Unwanted[] };
  for (const { mutation } of mutations) {
    const answer = answers.get(mutation.id);
    if (!answer) continue;
    const problems = answer.problems ?? [];
    const { result } = answer;
    if (result === 'acknowledged' || result === 'merged') counted.taken += 1;
    else if (result === 'reviewed') counted.reviewed += 1;
    else if (result === 'parked') counted.parked += 1;
    else if (problems.some(({ reason }) => reason === 'alreadyThere')) counted.there += 1;
    else counted.unwanted.push({ mutation, problems });
  }
  return counted;
}

/** Sends them as a phone would send its own, out of a store that is only there for this. */
async function deliverFiles(attachments: RescuedAttachment[], tell: (way: Way) => void) {
  if (attachments.length === 0) return NO_FILES;
  const store = new Store(`plein-air:rescue:${newId()}`);
  const all = attachments.length;
  try {
    let damaged = 0;
    for (const attachment of attachments) if (!(await keep(store, attachment))) damaged += 1;
    for (;;) {
      tell({ of: 'files', done: all - damaged - (await findUploads(store)).waiting, all });
      const ended = await uploadWaiting(store, carryOverHttp);
      if (ended.ending === 'busy' && ended.seconds <= LONGEST_WAIT)
        await new Promise((go) => setTimeout(go, ended.seconds * 1000));
      else if (ended.ending !== 'later') break;
    }
    const { waiting, refused } = await findUploads(store);
    const filesSent = all - damaged - waiting - refused.length;
    return { filesSent, filesLeft: waiting, filesRefused: refused.length, damaged };
  } catch (error) {
    console.error(error);
    return { ...NO_FILES, filesLeft: all };
  } finally {
    store.close();
    await Store.delete(store.name);
  }
}

async function keep(store: Store, { hash, type, names, content }: RescuedAttachment): Promise<boolean> {
  const bytes = await content.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return false;
  const at = new Date().toISOString();
  await store.blobs.put({
    hash,
    type,
    bytes,
    size: bytes.byteLength,
    state: 'waiting',
    problem: null,
    names,
    addedAt: at,
    usedAt: at,
    sentEpoch: null,
  });
  return true;
}
