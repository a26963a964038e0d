import { attachmentsForCitizen } from '../../../domain/attachment.ts';
import type { ServiceRequest, Status } from '../../../domain/request.ts';
import type { Language } from '../../../domain/text.ts';
import { SLIP_WORDS } from '../../words/slip-words.ts';
import { useDeskWords } from './use-desk-words.ts';

interface AnswerPreviewProps {
  request: ServiceRequest;
  status: Status;
  text: string;
  /** The person's. */
  language: Language;
}

/** What whoever asked will read, as it is being written: nothing of what colleagues told each other is in it. */
export function AnswerPreview({ request, status, text, language }: AnswerPreviewProps) {
  const { preview } = useDeskWords();
  const words = SLIP_WORDS[language];
  const photos = attachmentsForCitizen(request).length;
  return (
    <section class="preview" aria-label={preview.title}>
      <h3>{preview.title}</h3>
      {text.trim() === '' ? (
        <p class="soft">{preview.nothing}</p>
      ) : (
        <div class="preview-letter" lang={language}>
          <p>{words.statuses[status]}</p>
          <p class="preview-words">{`${words.answer}\n${text.trim()}`}</p>
        </div>
      )}
      {photos > 0 && <p class="soft">{preview.photos(photos)}</p>}
    </section>
  );
}
