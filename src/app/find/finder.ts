import type { Store } from '../../store/store.ts';
import { makeHost } from './host.ts';
import {
  type About,
  type Answered,
  type Answers,
  type Asked,
  type FromWorker,
  type Questions,
  unpack,
} from './question.ts';

/** Asks whoever knows everything on this phone in brief. */
export interface Finder {
  ask<A extends About>(about: A, question: Questions[A]): Promise<Answered<A>>;
  /** Calls whenever answers may be others than before. Returns what ends it. */
  onChange(tell: () => void): () => void;
}

interface Running {
  store: Store;
  hasAnswered: boolean;
  ask(asked: Asked): Promise<Answers[About]>;
  end(): void;
}

const HIDDEN_FOR = 60_000;
// In the page, so few rows at once that nobody who types feels it.
const SMALL_LOT = 20;

let running: Running | null = null;
let number = 0;
const listeners = new Set<() => void>();
const tellAll = () => {
  for (const tell of listeners) tell();
};

/**
 * The finder of this store: beside the page, or in it where only the page can read the store. It starts with the first question, and
 * forgets all once nobody has looked at the app for a minute.
 */
export const finderOf = (store: Store, isBeside: boolean): Finder => ({
  ask(about, question) {
    if (running?.store !== store) {
      forget();
      running = isBeside ? startBeside(store) : startHere(store);
    }
    number += 1;
    const asked: Asked = { number, about, question };
    const asking = running;
    return asking.ask(asked).then((answer) => {
      // What it knows only in part may have to be waited for.
      asking.hasAnswered ||= answer.isWhole;
      return { ...(answer as Answers[typeof about]), asked: question };
    });
  },
  onChange(tell) {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
});

/** Whether it has answered before, and so will answer sooner than the database. */
export const isWarm = (store: Store): boolean => running?.store === store && running.hasAnswered;

function startBeside(store: Store): Running {
  const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: Answers[About]) => void>();
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if ('changed' in data) return tellAll();
    waiting.get(data.number)?.(unpack(data));
    waiting.delete(data.number);
  };
  // One that cannot be had, or has failed, must not leave a list empty.
  worker.onerror = (event) => {
    console.error(event.message);
    worker.terminate();
    if (running !== mine) return;
    running = startHere(store);
    tellAll();
  };
  worker.postMessage({ open: store.name });
  const mine: Running = {
    store,
    hasAnswered: false,
    ask(asked) {
      worker.postMessage(asked);
      return new Promise((resolve) => waiting.set(asked.number, resolve));
    },
    end: () => worker.terminate(),
  };
  return mine;
}

function startHere(store: Store): Running {
  const host = makeHost(store, tellAll, SMALL_LOT);
  return { store, hasAnswered: false, ask: async (asked) => host.answer(asked), end: host.stop };
}

/** Ends it, and with it all that it knew: nothing of it is anywhere else. Where a store is said, only the finder of that one. */
export function forget(store?: Store): void {
  if (store && running?.store !== store) return;
  running?.end();
  running = null;
}

// No browser says when memory runs short; one that is hidden for a while, or put to sleep, is the first to be short of it.
let timer: ReturnType<typeof setTimeout> | undefined;
document.addEventListener('visibilitychange', () => {
  clearTimeout(timer);
  if (document.visibilityState === 'hidden') timer = setTimeout(() => forget(), HIDDEN_FOR);
  else if (!running) tellAll();
});
document.addEventListener('freeze', () => forget());
addEventListener('pagehide', () => forget());
