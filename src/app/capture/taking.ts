import { createStore, type StoreApi } from 'zustand/vanilla';
import { MOST_ATTACHMENTS } from '../../domain/attachment.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Taken } from '../../store/attachments.ts';
import { findRecordings } from '../../store/recordings.ts';
import type { Store } from '../../store/store.ts';
import { isOfRoom } from '../no-room.ts';
import type { FileFault } from './file-kind.ts';
import type { Recording, VoiceFault } from './voice.ts';

/** Where what is taken goes: a draft, one of its needs, a saved record. */
export interface Sink {
  /** Names it for ever: "kind/id", or "kind/id/need". */
  key: string;
  store: Store;
  /** How many it has. */
  count: number;
  /** Keeps these with it, or says what keeps them from being kept; throws where the phone cannot. */
  attach(taken: Taken[]): Promise<Problem[]>;
  /** Before something is made that takes a while. */
  hold?(): Promise<void>;
}

type Fault = { name: string; fault: FileFault | 'tooMany' | 'noRoom' | 'failed' };

export interface TakingState {
  /** Photos being made ready: at the how-manieth of how many; null while there is none. */
  preparing: { done: number; all: number } | null;
  faults: Fault[];
  problems: Problem[];
  recording: Recording | null;
  voiceFault: VoiceFault | null;
  /** A recording that a crash had cut off was found. */
  hasFound: boolean;
}

/** Taking photos and voice notes for one place. It outlives the screen: what was begun comes to its end. */
export interface Taking {
  state: StoreApi<TakingState>;
  addPhotos(files: File[]): void;
  startVoice(): Promise<void>;
  /** Ends a recording, and resolves when all that was begun is kept. */
  finish(): Promise<void>;
  /** Looks for recordings that a crash has cut off. */
  findLost(): Promise<void>;
  forgetFaults(): void;
}

const NOTHING: TakingState = {
  preparing: null,
  faults: [],
  problems: [],
  recording: null,
  voiceFault: null,
  hasFound: false,
};
const LEFT = 1000;

interface Place {
  taking: Taking;
  sink: Sink;
  /** How many screens show it. */
  shown: number;
}

const places = new Map<string, Place>();

/** The taking for this place; the sink is from now on the one that is meant. */
export function takingFor(sink: Sink): Taking {
  const known = places.get(sink.key);
  if (known) known.sink = sink;
  const place = known ?? makePlace(sink);
  return place.taking;
}

/** A screen shows it, until it calls what is returned. A recording nobody sees any more is ended, and kept. */
export function showTaking(key: string): () => void {
  const place = places.get(key);
  if (!place) return () => {};
  place.shown += 1;
  return () => {
    place.shown -= 1;
    // A screen may be drawn anew in between.
    setTimeout(() => {
      if (place.shown === 0) place.taking.finish().finally(() => place.shown === 0 && places.delete(key));
    }, LEFT);
  };
}

/** Ends and keeps all that is being taken for the record of this key, and for its parts. */
export async function finishTakings(key: string): Promise<void> {
  const own = [...places].filter(([name]) => name === key || name.startsWith(`${key}/`));
  await Promise.all(own.map(([, { taking }]) => taking.finish()));
}

function makePlace(first: Sink): Place {
  const state = createStore<TakingState>(() => NOTHING);
  let work: Promise<void> = Promise.resolve();
  let speaking: Promise<void> = Promise.resolve();

  const fail = (name: string, fault: Fault['fault']) =>
    state.setState(({ faults }) => ({ faults: [...faults, { name, fault }] }));
  const keep = async (name: string, taken: Taken): Promise<boolean> => {
    if (place.sink.count >= MOST_ATTACHMENTS) {
      fail(name, 'tooMany');
      return false;
    }
    try {
      const problems = await place.sink.attach([taken]);
      if (problems.length > 0) state.setState({ problems });
      return problems.length === 0;
    } catch (error) {
      console.error(error);
      fail(name, isOfRoom(error) ? 'noRoom' : 'failed');
      return false;
    }
  };
  const addPhoto = async (file: File) => {
    const { takePhoto } = await import('./photo.ts');
    const taken = await takePhoto(file);
    if (typeof taken === 'string') fail(file.name, taken);
    else await keep(file.name, taken);
  };
  const startVoice = async () => {
    if (state.getState().recording) return;
    state.setState({ voiceFault: null, hasFound: false });
    const { startRecording, dropPieces } = await import('./voice.ts');
    const { sink } = place;
    const recording = await startRecording(sink.store, sink.key);
    if (typeof recording === 'string') return state.setState({ voiceFault: recording });
    state.setState({ recording });
    speaking = recording.done
      .then(async (taken) => {
        state.setState({ recording: null });
        if (taken && (await keep('', taken))) await dropPieces(place.sink.store, taken);
      })
      .catch(console.error);
    await sink.hold?.().catch(console.error);
  };

  const taking: Taking = {
    state,
    startVoice,
    addPhotos(files) {
      if (files.length === 0) return;
      state.setState(({ preparing }) => ({
        faults: preparing ? state.getState().faults : [],
        problems: [],
        preparing: { done: preparing?.done ?? 1, all: (preparing?.all ?? 0) + files.length },
      }));
      // One after the other: a large photo needs much memory while it is shrunk.
      for (const file of files) {
        work = work
          .then(() => addPhoto(file))
          .catch((error) => {
            console.error(error);
            fail(file.name, 'failed');
          })
          .then(() => state.setState(({ preparing }) => ({ preparing: nextOf(preparing) })));
      }
    },
    async finish() {
      state.getState().recording?.stop();
      await Promise.all([work, speaking]);
    },
    async findLost() {
      if ((await findRecordings(place.sink.store, place.sink.key)).length === 0) return;
      const { findLostVoices, dropPieces } = await import('./voice.ts');
      for (const taken of await findLostVoices(place.sink.store, place.sink.key)) {
        if (!(await keep('', taken))) continue;
        await dropPieces(place.sink.store, taken);
        state.setState({ hasFound: true });
      }
    },
    forgetFaults: () => state.setState({ faults: [], problems: [], voiceFault: null, hasFound: false }),
  };
  const place: Place = { taking, sink: first, shown: 0 };
  places.set(first.key, place);
  return place;
}

const nextOf = (preparing: TakingState['preparing']) =>
  preparing && preparing.done < preparing.all ? { ...preparing, done: preparing.done + 1 } : null;
