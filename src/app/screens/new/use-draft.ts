import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type EncounterDraft, isBlank, readDraft } from '../../../domain/draft.ts';
import { keepDraftWith, type Taken } from '../../../store/attachments.ts';
import { findDraft } from '../../../store/drafts.ts';
import type { Store } from '../../../store/store.ts';
import { makeKeeper } from './keeper.ts';

export interface Writing {
  draft: EncounterDraft;
  /** False while this phone does not take it: what was typed is then on the screen only. */
  isSafe: boolean;
  /** What the person does: keeps the draft. */
  change(update: (draft: EncounterDraft) => EncounterDraft): void;
  /** What the phone finds out by itself: kept only beside what the person did. */
  fill(update: (draft: EncounterDraft) => EncounterDraft): void;
  /** The same as `change`, with bytes that the draft comes to name: kept together, before it is shown. Throws where there is no room. */
  attach(update: (draft: EncounterDraft) => EncounterDraft, taken: Taken[]): Promise<void>;
  /** Keeps the draft though it be blank: something is being made for it. */
  hold(): Promise<void>;
  /** The draft as it is at this moment; from now on nothing more is kept. */
  stop(): EncounterDraft;
  /** Not saved after all: keeps on keeping. */
  goOn(): void;
}

// What is being written at this moment, newer than what the store has been given. The router may draw a sheet anew when it gets its
// address with its first letter; the new one goes on from here, so that no letter falls between the two.
const living = new Map<string, EncounterDraft>();

/** The draft of this id as it is being written in this tab; undefined when it is not. */
export const findLiving = (id: string): EncounterDraft | undefined => living.get(id);

/** An encounter being written, kept on the phone at every letter: at once, then at most three times a second, and when the app goes away. */
export function useDraft(store: Store, start: EncounterDraft, onBegin: () => void): Writing {
  const [draft, setDraft] = useState(start);
  const latest = useRef(start);
  const begin = useRef(onBegin);
  begin.current = onBegin;
  const [isSafe, setSafe] = useState(true);
  const keeper = useMemo(() => makeKeeper(store, start, setSafe), [store]);
  const isGone = useRef(false);
  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') keeper.flush();
    };
    addEventListener('pagehide', keeper.leave);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      removeEventListener('pagehide', keeper.leave);
      document.removeEventListener('visibilitychange', whenHidden);
      keeper.flush();
      living.delete(start.encounter.id);
      isGone.current = true;
    };
  }, [keeper]);

  const set = (update: (draft: EncounterDraft) => EncounterDraft) => {
    const next = update(latest.current);
    if (next === latest.current) return;
    latest.current = next;
    living.set(next.encounter.id, next);
    setDraft(next);
    keeper.keep(next);
  };
  const change = (update: (draft: EncounterDraft) => EncounterDraft) => {
    set(update);
    if (!isBlank(latest.current)) begin.current();
  };
  const { id } = start.encounter;
  const attach = async (update: (draft: EncounterDraft) => EncounterDraft, taken: Taken[]) => {
    if (keeper.isStopped()) return;
    if (isGone.current) return attachToKept(store, start, update, taken);
    await keepDraftWith(store, id, update(latest.current), taken);
    change(update);
  };
  const hold = () => keepDraftWith(store, id, latest.current, []);
  const stop = () => {
    keeper.stop();
    living.delete(start.encounter.id);
    return latest.current;
  };
  const goOn = () => keeper.goOn(latest.current);
  return { draft, isSafe, change, fill: set, attach, hold, stop, goOn };
}

// The sheet was left while something was still being made for it: the draft as it is kept goes on.
async function attachToKept(
  store: Store,
  start: EncounterDraft,
  update: (draft: EncounterDraft) => EncounterDraft,
  taken: Taken[],
): Promise<void> {
  const { id } = start.encounter;
  const kept = await findDraft(store, id);
  await keepDraftWith(store, id, update(readDraft(kept?.content, start)), taken);
}
