import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../../domain/attachment.ts';
import { type Bearer, type Fetched, fetchAttachment, findBlob, getOverHttp } from '../../store/attachments.ts';
import type { BlobState, Store } from '../../store/store.ts';
import { useWork } from '../work.tsx';

/** The bytes of an attachment as an address to show them from, or why there are none. */
export interface Shown {
  url: string | null;
  /** Why the server refused it; null where it did not. */
  problem: string | null;
  missing: Exclude<Fetched, 'here'> | 'asking' | 'unasked' | null;
  /** Asks the server, again if need be. */
  fetch(): void;
}

type Found = Pick<Shown, 'url' | 'problem' | 'missing'>;
const ASKING: Found = { url: null, problem: null, missing: 'asking' };

let line: Promise<unknown> = Promise.resolve();

/** From this phone where it is here; else from the server, where there is a record to ask for it by. Looks again when either has changed. */
export function useShown(attachment: Attachment, bearer: Bearer | null, state: BlobState | undefined): Shown {
  const { store, sync } = useWork();
  const { hash } = attachment;
  const [found, setFound] = useState<Found>(ASKING);
  const [asked, setAsked] = useState(0);
  // What may come by itself is asked for again after each exchange.
  const heardAt = found.missing === 'notYet' || found.missing === 'unreachable' ? sync?.heardAt : null;
  // That it has been sent changes nothing of what is seen.
  const place = state === undefined ? 'away' : state === 'refused' ? 'refused' : 'here';
  useEffect(() => {
    let isHere = true;
    let url: string | null = null;
    find(store, attachment, bearer, asked > 0).then(
      (now) => {
        if (isHere) setFound(now);
        else letGo(now.url);
        url = now.url;
      },
      (error) => console.error(error),
    );
    return () => {
      isHere = false;
      letGo(url);
    };
  }, [store, hash, place, asked, heardAt]);
  return { ...found, fetch: () => setAsked(asked + 1) };
}

// The element that shows it is drawn anew a moment later.
const letGo = (url: string | null) => url && setTimeout(() => URL.revokeObjectURL(url), 1000);

async function find(store: Store, attachment: Attachment, bearer: Bearer | null, isWanted: boolean): Promise<Found> {
  const here = await findHere(store, attachment);
  if (here) return here;
  if (!bearer) return { ...ASKING, missing: 'gone' };
  if (!isWanted && isSaving()) return { ...ASKING, missing: 'unasked' };
  // One after the other: on a thin line the first is to be seen soon.
  const turn = line.then(() => fetchAttachment(store, bearer, attachment, getOverHttp));
  line = turn.catch(() => {});
  const fetched = await turn;
  if (fetched === 'here') return (await findHere(store, attachment)) ?? { ...ASKING, missing: 'strange' };
  return { ...ASKING, missing: fetched };
}

async function findHere(store: Store, { hash }: Attachment): Promise<Found | null> {
  const row = await findBlob(store, hash);
  if (!row) return null;
  return { url: URL.createObjectURL(new Blob([row.bytes], { type: row.type })), problem: row.problem, missing: null };
}

// Somebody who pays for every megabyte has said so in the browser.
const isSaving = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
