import { useState } from 'preact/hooks';
import { type Consent, newConsent } from '../../../domain/contact.ts';
import { dayOf, endOfDay, type Instant } from '../../../domain/instant.ts';
import { Chips } from '../../ui/chips.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../use-session.ts';

/** Until when: a day, or until they take it back. */
export function ConsentEnd({ consent, onChange }: { consent: Consent; onChange: (until: Instant | null) => void }) {
  const { consent: words } = useWords();
  const usual = newConsent(consent.givenAt).until;
  // As typed: a day half typed on a keyboard is no day yet, and must not be taken away.
  const [day, setDay] = useState(() => (consent.until ? dayOf(consent.until) : null));
  const choose = (day: string | null) => {
    setDay(day);
    onChange(day === null ? null : endOfDay(day));
  };
  return (
    <>
      <Chips
        legend={words.until}
        options={[
          { value: 'day', label: words.untilDay },
          { value: 'always', label: words.always },
        ]}
        value={day === null ? 'always' : 'day'}
        onChange={(chosen) => choose(chosen === 'day' && usual ? dayOf(usual) : null)}
      />
      {day !== null && (
        <TextField
          label={words.day}
          hint={consent.until === null ? words.always : undefined}
          type="date"
          value={day}
          onInput={choose}
        />
      )}
    </>
  );
}
