import type { Consent } from '../../../domain/contact.ts';
import { LANGUAGES, type Language } from '../../../domain/text.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../use-session.ts';
import type { Asking } from './use-asking.ts';
import { usePeopleWords } from './use-people-words.ts';

/** The sentence to read aloud, in the language of the person. */
export function ReadOut({ asking, sentence }: { asking: Asking; sentence: string }) {
  const { asking: words } = usePeopleWords();
  return (
    <>
      <ReadIn asking={asking} />
      <Sentence title={words.readTitle} language={asking.language}>
        {sentence}
      </Sentence>
    </>
  );
}

interface ReadBeforeProps {
  asking: Asking;
  consent: Consent;
  sentence: string;
  /** It has been read aloud again, as it now is. */
  onRead: () => void;
}

/** What was read out before, which nobody changes by putting the rest right; and how it would be read now. */
export function ReadBefore({ asking, consent, sentence, onRead }: ReadBeforeProps) {
  const { asking: words } = usePeopleWords();
  const { readOut, readIn } = consent;
  return (
    <>
      {readOut && (
        <Sentence title={words.wasReadOut} language={readIn}>
          {readOut}
        </Sentence>
      )}
      <ReadIn asking={asking} />
      {sentence && readOut !== sentence && (
        <>
          <Sentence title={words.readTitle} language={asking.language}>
            {sentence}
          </Sentence>
          <div class="actions">
            <Button icon="talk" onClick={onRead}>
              {words.haveRead}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function ReadIn({ asking }: { asking: Asking }) {
  const { languages } = useWords();
  const { asking: words } = usePeopleWords();
  return (
    <Chips
      legend={words.readIn}
      options={LANGUAGES.map((value) => ({ value, label: languages[value] }))}
      value={asking.language}
      onChange={asking.speak}
    />
  );
}

function Sentence(props: { title: string; language: Language | undefined; children: string }) {
  const { title, language, children } = props;
  if (!children) return null;
  return (
    <div>
      <p class="field-label">{title}</p>
      <blockquote class="story-words" lang={language}>
        {children}
      </blockquote>
    </div>
  );
}
