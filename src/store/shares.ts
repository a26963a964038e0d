import { MOST_ATTACHMENTS } from '../domain/attachment.ts';
import { newDraft, withAttached, withNote } from '../domain/draft.ts';
import type { Id } from '../domain/id.ts';
import { noteOfShare, type SharedWords } from '../domain/share.ts';
import { keepDraftWith, type Taken } from './attachments.ts';
import type { Doer } from './deed.ts';
import { newId } from './id.ts';
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

const SHELF = 'shares';

/** Lays what was handed over aside as it came, for the app to take in: the worker knows neither forms nor photos. */
export async function shelve(request: Request): Promise<void> {
  const shelf = await caches.open(SHELF);
  await shelf.put(`/${SHELF}/${Date.now()}`, new Response(await request.blob(), { headers: request.headers }));
}

/** How many shares wait to be taken in. */
export const countShelved = async (): Promise<number> =>
  'caches' in globalThis && (await caches.has(SHELF)) ? (await (await caches.open(SHELF)).keys()).length : 0;

/** Takes in all that waits, each as a draft of its own; `make` makes a photo of a file, or says why it cannot. */
export async function takeShelved<Fault extends string>(
  store: Store,
  doer: Doer,
  make: (file: File) => Promise<Taken | Fault>,
): Promise<TakenShare<Fault>[]> {
  if ((await countShelved()) === 0) return [];
  const shelf = await caches.open(SHELF);
  const taken: TakenShare<Fault>[] = [];
  for (const key of await shelf.keys()) {
    const form = await (await shelf.match(key))?.formData().catch(() => null);
    if (form) taken.push(await takeShare(store, doer, readShare(form), make));
    await shelf.delete(key);
  }
  return taken;
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

/** Makes a draft of an encounter of it, with its photos. */
export async function takeShare<Fault extends string>(
  store: Store,
  { person }: Doer,
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
  const draftId = newId();
  const blank = withNote(newDraft(draftId, person.id, new Date().toISOString()), note);
  const attachments = photos.map(({ attachment }) => attachment);
  await keepDraftWith(store, draftId, withAttached(blank, null, attachments), photos);
  return { draftId, refused };
}
