import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type EncounterDraft, isBlank } from '../../../domain/draft.ts';
import { dropDraft, keepDraft } from '../../../store/drafts.ts';
import type { Store } from '../../../store/store.ts';

const PAUSE = 300;

export interface Writing {
  draft: EncounterDraft;
  /** What the person does: keeps the draft. */
  change(update: (draft: EncounterDraft) => EncounterDraft): void;
  /** What the phone finds out by itself: kept only beside what the person did. */
  fill(update: (draft: EncounterDraft) => EncounterDraft): void;
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
  const keeper = useMemo(() => makeKeeper(store, start), [store]);
  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') keeper.flush();
    };
    addEventListener('pagehide', keeper.flush);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      removeEventListener('pagehide', keeper.flush);
      document.removeEventListener('visibilitychange', whenHidden);
      keeper.flush();
      living.delete(start.encounter.id);
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
  const stop = () => {
    keeper.stop();
    living.delete(start.encounter.id);
    return latest.current;
  };
  return { draft, change, fill: set, stop, goOn: keeper.goOn };
}

// What is blank is not kept: nobody wants a list of sheets that were only looked at.
function makeKeeper(store: Store, start: EncounterDraft) {
  let isStopped = false;
  let isKept = !isBlank(start);
  let unkept: EncounterDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    const draft = unkept;
    unkept = null;
    if (!draft || isStopped) return;
    const { id } = draft.encounter;
    if (!isBlank(draft)) keepDraft(store, { id, kind: 'encounter', content: draft }).catch(console.error);
    else if (isKept) dropDraft(store, id).catch(console.error);
    isKept = !isBlank(draft);
  };
  return {
    flush,
    keep(draft: EncounterDraft) {
      unkept = draft;
      if (timer !== undefined) return;
      flush();
      timer = setTimeout(() => {
        timer = undefined;
        flush();
      }, PAUSE);
    },
    stop() {
      isStopped = true;
    },
    goOn() {
      isStopped = false;
    },
  };
}
