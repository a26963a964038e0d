import { useEffect, useState } from 'preact/hooks';
import { setReminder, watchReminder } from '../../../store/reminder.ts';
import { useLive } from '../../live.ts';
import { askConsent, findConsent, sentencesOf, wakeWhileClosed } from '../../reminders.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Whether this phone reminds its officer whom to go back to: what for, asked only by a tap, and off again. */
export function RemindersPart() {
  const words = useWords();
  const { store, directory } = useWork();
  const reminder = useLive(() => watchReminder(store), [store]);
  const [consent, setConsent] = useState(findConsent);
  const [isWoken, setWoken] = useState(false);
  const isKnown = reminder !== undefined;
  const isOn = isKnown && reminder !== null && consent === 'granted';
  useEffect(() => {
    if (isKnown) wakeWhileClosed(isOn).then(setWoken);
  }, [isKnown, isOn]);
  if (!isKnown) return null;
  const { reminders } = words;
  const switchOn = async () => {
    const isAllowed = await askConsent();
    setConsent(findConsent());
    const timeZone = directory.municipality?.timeZone ?? null;
    if (isAllowed) await setReminder(store, { sentences: sentencesOf(words), timeZone });
  };
  return (
    <section class="card" aria-label={reminders.title}>
      <h2>{reminders.title}</h2>
      <p>{reminders.help}</p>
      {consent === 'cannot' && <p>{reminders.cannot}</p>}
      {consent === 'denied' && <p>{reminders.denied}</p>}
      {(consent === 'granted' || consent === 'default') && (
        <>
          <p role="status">
            {isOn ? reminders.isOn : reminders.isOff} {isOn && (isWoken ? reminders.closed : reminders.open)}
          </p>
          <div class="actions">
            <Button icon="reminder" onClick={isOn ? () => setReminder(store, null) : switchOn}>
              {isOn ? reminders.off : reminders.on}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
