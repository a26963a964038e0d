import { type EncounterDraft, isBlank } from '../../../domain/draft.ts';
import { dropDraft, keepDraft } from '../../../store/drafts.ts';
import type { Store } from '../../../store/store.ts';
import { isClosed } from '../../keep-open.ts';

const PAUSE = 300;
const PATIENCE = 2000;

/** What keeps a draft: at once, then at most three times a second. */
export interface Keeper {
  keep(draft: EncounterDraft): void;
  /** Keeps now what was not kept yet. */
  flush(): void;
  /** The same when the page is left, which cuts off what is just being kept: that too, once more. */
  leave(): void;
  /** From now on nothing more is kept. */
  stop(): void;
  isStopped(): boolean;
  /** Keeps on keeping, this first. */
  goOn(draft: EncounterDraft): void;
}

/**
 * Keeps a draft as it is written. What is blank is not kept: nobody wants a list of sheets that were only looked at. `patience` is how
 * many milliseconds it waits after the phone did not take it.
 */
export function makeKeeper(
  store: Store,
  start: EncounterDraft,
  tell: (isSafe: boolean) => void,
  patience = PATIENCE,
): Keeper {
  let isStopped = false;
  let isKept = !isBlank(start);
  let unkept: EncounterDraft | null = null;
  let last: EncounterDraft | null = null;
  let underWay: EncounterDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    const draft = unkept;
    unkept = null;
    if (!draft || isStopped) return;
    last = draft;
    underWay = draft;
    const { id } = draft.encounter;
    const isLeft = !isBlank(draft);
    const keeping = isLeft
      ? keepDraft(store, { id, kind: 'encounter', content: draft })
      : isKept
        ? dropDraft(store, id)
        : Promise.resolve();
    isKept ||= isLeft;
    keeping.then(
      () => {
        if (underWay === draft) underWay = null;
        tell(true);
      },
      (error) => retry(draft, error),
    );
  };
  // A phone without room may have some later, also after the sheet was left; until then nobody is told that it is kept. A store that
  // was closed takes no more: its words are not held on to.
  const retry = (draft: EncounterDraft, error: unknown) => {
    console.error(error);
    // What was written since is on its way, or kept: that one tells how it went.
    if (isClosed(store) || draft !== last) return;
    tell(false);
    unkept ??= draft;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      flush();
    }, patience);
  };
  return {
    flush,
    leave() {
      unkept ??= underWay;
      flush();
    },
    keep(draft: EncounterDraft) {
      unkept = draft;
      if (timer !== undefined) return;
      flush();
      timer = setTimeout(() => {
        timer = undefined;
        flush();
      }, PAUSE);
    },
    isStopped: () => isStopped,
    stop() {
      isStopped = true;
    },
    goOn(draft: EncounterDraft) {
      isStopped = false;
      unkept = draft;
      flush();
    },
  };
}
