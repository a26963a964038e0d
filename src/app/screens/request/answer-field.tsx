import './answer-field.css';
import { useRef, useState } from 'preact/hooks';
import type { ServiceRequest, Status } from '../../../domain/request.ts';
import type { Language } from '../../../domain/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { AnswerPreview } from './answer-preview.tsx';
import { ReplyChips } from './reply-chips.tsx';
import { useDeskWords } from './use-desk-words.ts';

interface AnswerFieldProps {
  request: ServiceRequest;
  /** The one it will have when the answer is given. */
  status: Status;
  label: string;
  aside?: string | undefined;
  value: string;
  onInput: (text: string) => void;
  problem?: string | undefined;
}

/** The words to whoever asked: ready answers to begin with, the field, and beside it what they will read. */
export function AnswerField({ request, status, label, aside, value, onInput, problem }: AnswerFieldProps) {
  const { desk, telling } = useWords();
  const { replies } = useDeskWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [language, setLanguage] = useAnswerLanguage();
  const written = { request, status, language };
  return (
    <div class="answer-field">
      <div class="stack">
        <div>
          <Badge icon="people">{replies.readByPerson}</Badge>
        </div>
        <TextArea
          label={label}
          {...(aside ? { aside } : {})}
          hint={`${desk.answerHint} ${telling.answerIsPublic}`}
          value={value}
          onInput={onInput}
          maxLength={8000}
          problem={problem}
          inputRef={area}
        />
        <ReplyChips {...written} onLanguage={setLanguage} text={value} onInput={onInput} area={area} />
      </div>
      <AnswerPreview {...written} text={value} />
    </div>
  );
}

// The officer's own, where the city speaks it; else the first of the city's.
function useAnswerLanguage() {
  const own = useSession((session) => session.language);
  const spoken = useWork().directory.municipality?.languages ?? [own];
  return useState<Language>(spoken.includes(own) ? own : (spoken[0] ?? own));
}
