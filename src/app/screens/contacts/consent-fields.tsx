import { useState } from 'preact/hooks';
import { type Consent, isConsentOver, newConsent, PURPOSES, withoutConsent } from '../../../domain/contact.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, ChipsMany } from '../../ui/chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import { ConsentEnd } from './consent-end.tsx';
import type { ContactFieldsProps } from './contact-fields.tsx';

/** Consent, asked for on the spot: the sentence to ask, then what was agreed to, how, and until when. */
export function ConsentFields(props: ContactFieldsProps) {
  const words = useWords();
  const { contact, problems, onChange } = props;
  const [before, setBefore] = useState<typeof contact | null>(null);
  const { consent } = contact;
  const takeBack = () => {
    setBefore(contact);
    onChange(withoutConsent(contact));
  };
  const undo = () => {
    if (before) onChange(before);
    setBefore(null);
  };
  const problem = problemOf('consent', problems, words);
  return (
    <section class="card" aria-label={words.consent.title}>
      <h2>{words.consent.title}</h2>
      {before && !consent && <UndoLine text={words.consent.withdrawn} undoWord={words.act.undo} onUndo={undo} />}
      {consent ? (
        <Given consent={consent} {...props} onTakeBack={takeBack} />
      ) : (
        <>
          <p>{words.consent.ask}</p>
          {contact.kind === 'person' && (
            <p
              id="consent-missing"
              class={problem ? 'field-problem' : 'soft'}
              tabIndex={problem ? -1 : undefined}
              data-problem={problem && ''}
            >
              {problem && <Icon name="warn" />} {words.consent.missing}
            </p>
          )}
          <div class="actions">
            <Button
              icon="check"
              describedBy={contact.kind === 'person' ? 'consent-missing' : undefined}
              onClick={() => onChange({ consent: newConsent(new Date().toISOString()) })}
            >
              {words.consent.agreed}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Given(props: ContactFieldsProps & { consent: Consent; onTakeBack: () => void }) {
  const words = useWords();
  const say = useSay();
  const { consent, problems, onChange, onTakeBack } = props;
  const change = (fields: Partial<Consent>) => onChange({ consent: { ...consent, ...fields } });
  const now = new Date().toISOString();
  const purposes = problemOf('consent.purposes', problems, words);
  const isOver = isConsentOver(consent, now);
  return (
    <>
      <p class={isOver ? 'field-problem' : undefined}>
        {isOver && <Icon name="warn" />}{' '}
        {isOver
          ? words.consent.ended(say.fullDate(consent.until ?? now))
          : words.consent.given(say.fullDate(consent.givenAt))}
      </p>
      <div class="stack is-tight">
        <ChipsMany
          legend={words.consent.purposes}
          options={PURPOSES.map((value) => ({ value, label: words.consent.purpose[value] }))}
          values={consent.purposes}
          onChange={(purposes) => change({ purposes })}
        />
        {purposes && (
          <p class="field-problem" tabIndex={-1} data-problem="">
            <Icon name="warn" /> {purposes}
          </p>
        )}
      </div>
      <Chips
        legend={words.consent.how}
        options={(['spoken', 'signed'] as const).map((value) => ({ value, label: words.consent.hows[value] }))}
        value={consent.how}
        onChange={(how) => change({ how })}
      />
      <ConsentEnd key={consent.givenAt} consent={consent} onChange={(until) => change({ until })} />
      <div class="actions">
        {isOver && (
          <Button icon="check" onClick={() => change({ ...newConsent(now), purposes: consent.purposes })}>
            {words.consent.again}
          </Button>
        )}
        <Button icon="remove" onClick={onTakeBack}>
          {words.consent.withdraw}
        </Button>
      </div>
    </>
  );
}
