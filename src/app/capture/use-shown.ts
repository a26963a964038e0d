import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Attachment } from '../../domain/attachment.ts';
import { type Bearer, type Fetched, fetchAttachment, findBlob, getOverHttp } from '../../store/attachments.ts';
import type { BlobState, Store } from '../../store/store.ts';
import { useWork } from '../work.tsx';

/** Where the bytes of an attachment are on this phone, if they are on it; undefined until somebody has looked. */
export type Place = BlobState | 'away' | undefined;

/** The bytes of an attachment as an address to show them from, or why there are none. */
export interface Shown {
  /** One and the same for as long as it is shown: what is being looked at or listened to goes on. */
  url: string | null;
  /** Why the server refused it; null where it did not. */
  problem: string | null;
  missing: Exclude<Fetched, 'here'> | 'asking' | 'unasked' | null;
  /** Asks the server, again if need be. */
  fetch(): void;
}

type Found = Pick<Shown, 'problem' | 'missing'> & { blob: Blob | null };
const ASKING: Found = { blob: null, problem: null, missing: 'asking' };

let line: Promise<unknown> = Promise.resolve();

/**
 * From this phone where it is here; else from the server, where there is a record to ask for it by. Looks again when either has changed.
 * To be drawn under the key of the attachment: it is one and the same to its end.
 */
export function useShown(attachment: Attachment, bearer: Bearer | null, place: Place): Shown {
  const { store, sync } = useWork();
  const { hash } = attachment;
  const [found, setFound] = useState<Found>(ASKING);
  const [asked, setAsked] = useState(0);
  // What may come by itself is asked for again after each exchange.
  const heardAt = found.missing === 'notYet' || found.missing === 'unreachable' ? sync?.heardAt : null;
  // That it has been sent changes nothing of what is seen.
  const look = place === 'away' || place === 'refused' ? place : 'here';
  useEffect(() => {
    let isHere = true;
    find(store, attachment, bearer, look === 'away', asked > 0).then(
      // The same name, so the same bytes: those that are shown stay.
      (now) => isHere && setFound(({ blob }) => ({ ...now, blob: now.blob && (blob ?? now.blob) })),
      (error) => console.error(error),
    );
    return () => {
      isHere = false;
    };
  }, [store, hash, look, asked, heardAt]);
  const { blob, ...rest } = found;
  return { ...rest, url: useAddress(blob), fetch: () => setAsked(asked + 1) };
}

// Let go of when the element that showed it is drawn without it, and not before.
function useAddress(blob: Blob | null): string | null {
  const url = useMemo(() => blob && URL.createObjectURL(blob), [blob]);
  useLayoutEffect(() => () => url && URL.revokeObjectURL(url), [url]);
  return url;
}

async function find(
  store: Store,
  attachment: Attachment,
  bearer: Bearer | null,
  isAway: boolean,
  isWanted: boolean,
): Promise<Found> {
  const here = await findHere(store, attachment);
  if (here) return here;
  // Whether it is elsewhere, the next look will tell.
  if (!isAway) return ASKING;
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
  return { blob: new Blob([row.bytes], { type: row.type }), problem: row.problem, missing: null };
}

// Somebody who pays for every megabyte has said so in the browser.
const isSaving = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
