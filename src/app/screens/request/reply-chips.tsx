import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { fillReply, findReplies, putWords, type Reply } from '../../../domain/reply.ts';
import { referenceOf, type ServiceRequest, type Status } from '../../../domain/request.ts';
import { inLanguage, LANGUAGES, type Language } from '../../../domain/text.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useWords } from '../../use-session.ts';
import { sayIn } from '../../words/say.ts';
import { useWork } from '../../work.tsx';
import { useDeskWords } from './use-desk-words.ts';

const MOST = 8;

interface ReplyChipsProps {
  request: ServiceRequest;
  /** The one it will have when the answer is given. */
  status: Status;
  language: Language;
  onLanguage: (language: Language) => void;
  text: string;
  onInput: (text: string) => void;
  area: RefObject<HTMLTextAreaElement | null>;
}

/** The ready answers that fit, one tap each: their words come to where one was writing, to be mended. */
export function ReplyChips(props: ReplyChipsProps) {
  const { request, status, language, onLanguage, text, onInput, area } = props;
  const { languages } = useWords();
  const { replies: words } = useDeskWords();
  const { directory } = useWork();
  const [isAll, setAll] = useState(false);
  const fill = useFill(request, language);
  const replies = findReplies(directory.replies ?? [], request, status);
  if (replies.length === 0) return null;
  const spoken = LANGUAGES.filter((one) => replies.some((reply) => reply.text[one]?.trim()));
  const put = (reply: Reply) => {
    const field = area.current;
    const [from, to] = field ? [field.selectionStart, field.selectionEnd] : [text.length, text.length];
    const { text: next, end } = putWords(text, from, to, fill(inLanguage(reply.text, language)));
    onInput(next);
    // Once it is drawn, one goes on writing where the words end.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(end, end);
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds buttons; a fieldset would be read before each of them
    <div class="stack is-tight" role="group" aria-label={words.put}>
      <p class="field-label">{words.put}</p>
      {spoken.length > 1 && (
        <SelectField
          label={words.language}
          value={language}
          options={spoken.map((value) => ({ value, label: languages[value] }))}
          onChange={onLanguage}
        />
      )}
      <div class="actions is-ready">
        {(isAll ? replies : replies.slice(0, MOST)).map((reply) => (
          <Button key={reply.id} icon="answer" onClick={() => put(reply)}>
            {inLanguage(reply.name, language)}
          </Button>
        ))}
        {!isAll && replies.length > MOST && (
          <Button kind="plain" onClick={() => setAll(true)}>
            {words.all(replies.length)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Fills the blanks of a ready answer with what stands in this request, in this language. */
function useFill({ id, serviceCode, departmentId }: ServiceRequest, language: Language): (text: string) => string {
  const { services, departments } = useWork().directory;
  const nameOf = (list: typeof services | typeof departments, code: string | null) =>
    inLanguage(list.find((one) => one.id === code)?.name ?? {}, language);
  return (text) =>
    fillReply(text, {
      reference: referenceOf(id),
      service: nameOf(services, serviceCode),
      department: nameOf(departments, departmentId),
      date: sayIn(language).fullDate(new Date().toISOString()),
    });
}
