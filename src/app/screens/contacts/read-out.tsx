import { LANGUAGES } from '../../../domain/text.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../use-session.ts';
import type { Asking } from './use-asking.ts';
import { usePeopleWords } from './use-people-words.ts';

/** The sentence to read aloud, in the language of the person. */
export function ReadOut({ asking, sentence }: { asking: Asking; sentence: string }) {
  const { languages } = useWords();
  const { asking: words } = usePeopleWords();
  return (
    <>
      <Chips
        legend={words.readIn}
        options={LANGUAGES.map((value) => ({ value, label: languages[value] }))}
        value={asking.language}
        onChange={asking.speak}
      />
      <div>
        <p class="field-label">{words.readTitle}</p>
        <blockquote class="story-words" lang={asking.language}>
          {sentence}
        </blockquote>
      </div>
    </>
  );
}
