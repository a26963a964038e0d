import { type Consent, type Contact, isConsentOver } from '../../../domain/contact.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { SignatureDrawn } from './signature-drawn.tsx';
import { usePeopleWords } from './use-people-words.ts';

/** What they agreed to, how, when, and until when; or that it has ended. */
export function ConsentTold({ contact }: { contact: Contact }) {
  const { consent: words } = useWords();
  const { consent, kind } = contact;
  if (!consent && kind === 'organisation') return null;
  return (
    <section class="stack is-tight">
      <h2>{words.title}</h2>
      {consent ? <Given consent={consent} name={contact.name} /> : <p class="soft">{words.none}</p>}
    </section>
  );
}

function Given({ consent, name }: { consent: Consent; name: string }) {
  const { consent: words } = useWords();
  const { asking } = usePeopleWords();
  const say = useSay();
  const { givenAt, until, how, purposes, readOut, signature, signedAs } = consent;
  const given = until
    ? words.givenUntil(say.fullDate(givenAt), say.fullDate(until))
    : words.given(say.fullDate(givenAt));
  const isOver = isConsentOver(consent, new Date().toISOString());
  return (
    <>
      {isOver && until && <Notice tone="bad" title={words.ended(say.fullDate(until))} />}
      <p>
        {given}. {words.hows[how]}.{!until && ` ${words.always}.`}
      </p>
      <dl class="facts">
        <div class="fact">
          <dt>{words.purposes}</dt>
          <dd>{purposes.map((purpose) => words.purpose[purpose]).join(' · ')}</dd>
        </div>
        {readOut && (
          <div class="fact">
            <dt>{asking.wasReadOut}</dt>
            <dd>{readOut}</dd>
          </div>
        )}
      </dl>
      {signature && <SignatureDrawn path={signature} label={asking.signature(name)} />}
      {signedAs && <p>{asking.typedBy(signedAs)}</p>}
    </>
  );
}
