import type { Words } from './words/en.ts';

const MOST = 20;
const TWICE_A_DAY = 12 * 3_600_000;

interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
  unregister(tag: string): Promise<void>;
}

/** What the worker may say, made here: it has no words of its own, and does not know how a language counts. */
export const sentencesOf = ({ reminders }: Words): string[] => [
  ...Array.from({ length: MOST }, (_, index) => reminders.expect(index + 1)),
  reminders.expectMore(MOST),
];

/** Whether the browser lets the app show notifications; cannot: it has none. */
export function findConsent(): NotificationPermission | 'cannot' {
  return 'Notification' in globalThis && 'serviceWorker' in navigator ? Notification.permission : 'cannot';
}

/** Asks the person for that. Only ever called by a tap on what says what for. */
export const askConsent = async (): Promise<boolean> =>
  findConsent() !== 'cannot' && (await Notification.requestPermission()) === 'granted';

/** Has the worker look now and then while the app is closed; false where the browser does not do so. */
export async function wakeWhileClosed(isOn: boolean): Promise<boolean> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as
    | { periodicSync?: PeriodicSync }
    | undefined;
  const sync = registration?.periodicSync;
  if (!sync) return false;
  const change = isOn ? sync.register('plein-air', { minInterval: TWICE_A_DAY }) : sync.unregister('plein-air');
  return change.then(
    () => isOn,
    () => false,
  );
}
