import { createStore } from 'zustand/vanilla';
import { throwPracticeAway } from '../store/practice.ts';
import { recall, remember } from './session.ts';

const NAME = 'practice';
const LEFT = 'left';

interface Practising {
  isOn: boolean;
  /** Whether it was left just now, and could still be gone back to. */
  hasLeft: boolean;
  /** When somebody last practised: in a browser that remembers nothing, a practice lasts as long as the tab. */
  at: string;
}

const remembered = () => (recall(NAME) === LEFT ? '' : (recall(NAME) ?? ''));

/** Whether this browser practises. All else about it is loaded with the first practice. */
export const practice = createStore<Practising>(() => ({
  isOn: remembered() !== '',
  hasLeft: false,
  at: remembered(),
}));

/** The moment at which somebody last practised, in this tab or another one. */
export const practisedAt = (): string => remembered() || practice.getState().at;

/** Whether somebody has left practice in another tab. */
export const isLeftElsewhere = (): boolean => recall(NAME) === LEFT || recall(NAME) === '';

/** Somebody practises, at this moment. */
export function notePractice(): void {
  const at = new Date().toISOString();
  remember(NAME, at);
  practice.setState({ isOn: true, hasLeft: false, at });
}

/** Nobody practises any more; what was made can be gone back to until it is cleared away. */
export function endPractice(): void {
  remember(NAME, LEFT);
  practice.setState({ isOn: false, hasLeft: true });
}

/** Throws away what was made in a practice that was left, perhaps in an app that was closed since. */
export async function clearPractice(): Promise<void> {
  if (!practice.getState().hasLeft && recall(NAME) !== LEFT) return;
  await throwPracticeAway();
  // Somebody may have begun anew meanwhile.
  if (practice.getState().isOn) return;
  remember(NAME, '');
  practice.setState({ hasLeft: false });
}
