import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { storeName } from '../../../store/device.ts';
import { type TakenShare, takeShelved } from '../../../store/shares.ts';
import { listShelvedFor, putBack, type Shelved, takeOff } from '../../../store/shelf.ts';
import type { FileFault } from '../../capture/file-kind.ts';
import { takePhoto } from '../../capture/photo.ts';
import { useWork } from '../../work.tsx';

export type Taken = TakenShare<FileFault>;

/** What waits for this person, and what they do with it. */
export function useShelf() {
  const { account, store, doer } = useWork();
  const { route } = useLocation();
  const [waiting, setWaiting] = useState<Shelved[] | null>(null);
  const [taken, setTaken] = useState<Taken | 'failed' | null>(null);
  const [thrown, setThrown] = useState<{ key: string; lying: Response } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [retry, setRetry] = useState<(() => void) | null>(null);
  const isHere = useRef(true);
  const look = async () => {
    try {
      setWaiting(await listShelvedFor(storeName(account)));
    } catch (error) {
      fail(error, again);
    }
  };
  const again = () => {
    setTaken(null);
    look();
  };
  const fail = (error: unknown, retry: () => void) => {
    console.error(error);
    setTaken('failed');
    setRetry(() => retry);
    setWaiting((waiting) => waiting ?? []);
  };
  useEffect(() => {
    isHere.current = true;
    look();
    return () => {
      isHere.current = false;
    };
  }, []);
  const take = async (shelved: Shelved) => {
    setBusy(true);
    try {
      const taken = await takeShelved(store, doer, shelved, takePhoto);
      // Whoever has gone on to something else finds it among the drafts.
      if (!isHere.current) return;
      if (taken?.draftId && taken.refused.length === 0) return route(`/new/${taken.draftId}`, true);
      setTaken(taken);
    } catch (error) {
      fail(error, () => take(shelved));
    }
    setThrown(null);
    setBusy(false);
    await look();
  };
  // What could not be done shows in what still lies there.
  const doAndLook = (work: () => Promise<void>) => work().catch(console.error).then(look);
  const throwAway = ({ key }: Shelved) =>
    doAndLook(async () => {
      const lying = await takeOff(key);
      setThrown(lying ? { key, lying } : null);
      setTaken(null);
    });
  const undo = () =>
    doAndLook(async () => {
      if (thrown) await putBack(thrown.key, thrown.lying);
      setThrown(null);
    });
  return { waiting, taken, retry, hasThrown: thrown !== null, isBusy, take, throwAway, undo };
}
