import { MOST_ATTACHMENTS } from '../domain/attachment.ts';
import { newDraft, withAttached, withNote } from '../domain/draft.ts';
import type { Id } from '../domain/id.ts';
import { noteOfShare, type SharedWords } from '../domain/share.ts';
import { keepDraftWith, type Taken } from './attachments.ts';
import type { Doer } from './deed.ts';
import { isPractice } from './practice.ts';
import { findShelved, type Shelved, takeOff } from './shelf.ts';
import type { Store } from './store.ts';

/** What another app has handed over: words and files. */
export interface Share {
  words: SharedWords;
  files: File[];
}

/** What became of a share: the draft that it is now, null where nothing of it could be taken; and the files that could not, with why. */
export interface TakenShare<Fault> {
  draftId: Id | null;
  refused: { name: string; fault: Fault | 'tooMany' }[];
}

/** What is on the shelf, taken apart; null where it cannot be read, undefined where it is gone. */
export async function openShelved({ key }: Shelved): Promise<Share | null | undefined> {
  const lying = await findShelved(key);
  return lying?.formData().then(readShare, () => null);
}

const LOCK = 'plein-air-shares';

/**
 * Makes a draft of what is on the shelf, as this person; `make` makes a photo of a file, or says why it cannot. One window at a time: what
 * another one has made of it is found. Null where nothing of it is there any more, or can be read; what cannot be read stays, and so does that
 * of which nothing could be taken.
 */
export async function takeShelved<Fault extends string>(
  store: Store,
  doer: Doer,
  shelved: Shelved,
  make: (file: File) => Promise<Taken | Fault>,
): Promise<TakenShare<Fault> | null> {
  // What was shared in earnest waits until practice is over.
  if (isPractice(store)) return null;
  const take = async () => {
    const { id, key } = shelved;
    const isThere = (await store.drafts.get(id)) ?? (await store.encounters.get(id));
    const share = isThere ? undefined : await openShelved(shelved);
    if (!isThere && !share) return null;
    const taken = share ? await takeShare(store, doer, id, share, make) : { draftId: id, refused: [] };
    if (taken.draftId !== null || taken.refused.length === 0) await takeOff(key);
    return taken;
  };
  return globalThis.navigator?.locks ? navigator.locks.request(LOCK, take) : take();
}

/** What a form says, by the names that the manifest gives its fields. */
export function readShare(form: FormData): Share {
  const textOf = (name: string) => form.getAll(name).find((value) => typeof value === 'string') ?? '';
  return {
    words: { title: textOf('title'), text: textOf('text'), url: textOf('url') },
    // Some apps fill in a file that is none.
    files: form.getAll('photos').filter((value) => typeof value !== 'string' && value.size > 0) as File[],
  };
}

/** Makes the draft of an encounter of it, under this id, with its photos. */
export async function takeShare<Fault extends string>(
  store: Store,
  { person }: Doer,
  id: Id,
  { words, files }: Share,
  make: (file: File) => Promise<Taken | Fault>,
): Promise<TakenShare<Fault>> {
  const photos: Taken[] = [];
  const refused: TakenShare<Fault>['refused'] = [];
  for (const file of files) {
    const made = photos.length < MOST_ATTACHMENTS ? await make(file) : ('tooMany' as const);
    if (typeof made === 'string') refused.push({ name: file.name, fault: made });
    else photos.push(made);
  }
  const note = noteOfShare(words);
  if (note === '' && photos.length === 0) return { draftId: null, refused };
  const blank = withNote(newDraft(id, person.id, new Date().toISOString()), note);
  const attachments = photos.map(({ attachment }) => attachment);
  await keepDraftWith(store, id, withAttached(blank, null, attachments), photos);
  return { draftId: id, refused };
}
