import { useState } from 'preact/hooks';
import { type Consent, isConsentOver, newConsent, PURPOSES, withoutConsent } from '../../../domain/contact.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, ChipsMany } from '../../ui/chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import { agreeTo, ask, putRight, readTo } from './ask.ts';
import { ConsentEnd } from './consent-end.tsx';
import type { ContactFieldsProps } from './contact-fields.tsx';
import { givenBack } from './given-back.ts';
import { ReadBefore, ReadOut } from './read-out.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { type Asking, useAsking } from './use-asking.ts';
import { usePeopleWords } from './use-people-words.ts';

/** Consent, asked for on the spot: the sentence to ask, then what was agreed to, how, and until when. */
export function ConsentFields(props: ContactFieldsProps) {
  const words = useWords();
  const { contact, problems, onChange } = props;
  const asking = useAsking(contact.consent);
  const [before, setBefore] = useState<typeof contact | null>(null);
  const { consent } = contact;
  const takeBack = () => {
    setBefore(contact);
    onChange(withoutConsent(contact));
  };
  const undo = () => {
    if (before) onChange(givenBack(before, contact));
    setBefore(null);
  };
  const problem = problemOf('consent', problems, words);
  const fresh = newConsent(new Date().toISOString());
  return (
    <section class="card" aria-label={words.consent.title}>
      <h2>{words.consent.title}</h2>
      {before && !consent && <UndoLine text={words.consent.withdrawn} undoWord={words.act.undo} onUndo={undo} />}
      {consent ? (
        <ConsentGiven consent={consent} asking={asking} {...props} onTakeBack={takeBack} />
      ) : (
        <>
          <ReadOut asking={asking} sentence={ask(fresh, asking.language)} />
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
              onClick={() => onChange({ consent: agreeTo(fresh, new Date().toISOString(), asking.language) })}
            >
              {words.consent.agreed}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface ConsentGivenProps extends Pick<ContactFieldsProps, 'problems'> {
  consent: Consent;
  /** How the sentence is said; not there where many agreed at once, before. */
  asking?: Asking;
  onChange: (fields: { consent: Consent }) => void;
  onTakeBack?: () => void;
}

/** What was agreed to, how, and until when; with what was read out, or the signature. */
export function ConsentGiven(props: ConsentGivenProps) {
  const words = useWords();
  const say = useSay();
  const { consent, asking, problems, onChange, onTakeBack } = props;
  const change = (fields: Partial<Consent>) => onChange({ consent: { ...consent, ...fields } });
  const agree = (next: Consent) =>
    onChange({ consent: asking ? putRight(next, asking.language, asking.isNow(next)) : next });
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
          onChange={(purposes) => agree({ ...consent, purposes })}
        />
        {purposes && (
          <p class="field-problem" tabIndex={-1} data-problem="">
            <Icon name="warn" /> {purposes}
          </p>
        )}
      </div>
      <Chips
        legend={words.consent.how}
        options={howsOf(consent).map((value) => ({ value, label: words.consent.hows[value] }))}
        value={consent.how}
        onChange={(how) => agree({ ...consent, how })}
      />
      <ConsentEnd key={consent.givenAt} consent={consent} onChange={(until) => agree({ ...consent, until })} />
      {asking && consent.how === 'spoken' && <Spoken consent={consent} asking={asking} onChange={change} />}
      {asking && consent.how === 'signed' && <Signed consent={consent} onChange={change} />}
      <div class="actions">
        {isOver && (
          <Button
            icon="check"
            onClick={() => agree({ ...newConsent(new Date().toISOString()), purposes: consent.purposes })}
          >
            {words.consent.again}
          </Button>
        )}
        {onTakeBack && (
          <Button icon="remove" onClick={onTakeBack}>
            {words.consent.withdraw}
          </Button>
        )}
      </div>
    </>
  );
}

// Consent that came with somebody's form can be seen to be so; here one speaks or signs.
const howsOf = ({ how }: Consent): Consent['how'][] =>
  how === 'form' ? ['form', 'spoken', 'signed'] : ['spoken', 'signed'];

interface SpokenProps {
  consent: Consent;
  asking: Asking;
  onChange: (fields: Partial<Consent>) => void;
}

function Spoken({ consent, asking, onChange }: SpokenProps) {
  const sentence = ask(consent, asking.language);
  const read = (language: Asking['language']) => onChange(readTo(consent, language));
  const speak = (language: Asking['language']) => {
    asking.speak(language);
    read(language);
  };
  if (asking.isNow(consent)) return <ReadOut asking={{ ...asking, speak }} sentence={sentence} />;
  return <ReadBefore asking={asking} consent={consent} sentence={sentence} onRead={() => read(asking.language)} />;
}

function Signed({ consent, onChange }: { consent: Consent; onChange: (fields: Partial<Consent>) => void }) {
  const { asking: words } = usePeopleWords();
  return (
    <>
      <SignaturePad
        key={consent.givenAt}
        path={consent.signature ?? ''}
        onChange={(path) => onChange({ signature: path || undefined })}
      />
      <TextField
        label={words.signedAs}
        value={consent.signedAs ?? ''}
        maxLength={200}
        autocomplete="off"
        onInput={(name) => onChange({ signedAs: name || undefined })}
      />
    </>
  );
}
