import { type Consent, newConsent } from '../../../../domain/contact.ts';
import { Chips } from '../../../ui/chips.tsx';
import type { FileWords } from '../../../words/en/files.ts';
import { ConsentGiven } from '../consent-fields.tsx';
import { checkAgreed, type Intake } from './intake.ts';

interface AgreedPartProps {
  intake: Intake;
  words: FileWords['intake'];
  onChange: (consent: Consent | null) => void;
}

/** Whether these people have agreed, asked once for the whole file. */
export function AgreedPart({ intake, words, onChange }: AgreedPartProps) {
  const { consent } = intake;
  const choose = (chosen: 'no' | 'yes') => onChange(chosen === 'yes' ? newConsent(new Date().toISOString()) : null);
  return (
    <section class="card" aria-label={words.agreed}>
      <Chips
        legend={words.agreed}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: words.agreement[value] }))}
        value={consent ? 'yes' : 'no'}
        onChange={choose}
      />
      <p class="soft">{consent ? words.agreedHelp : words.namesOnly}</p>
      {consent && (
        <ConsentGiven consent={consent} problems={checkAgreed(consent)} onChange={({ consent }) => onChange(consent)} />
      )}
    </section>
  );
}
