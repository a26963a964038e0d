import { attachmentsForCitizen } from '../../../domain/attachment.ts';
import { referenceOf, type ServiceRequest, type Status } from '../../../domain/request.ts';
import { inLanguage, type Language } from '../../../domain/text.ts';
import { DESK } from '../../words/desk.ts';
import { useWork } from '../../work.tsx';
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
  const ours = useDeskWords().preview;
  const { departments } = useWork().directory;
  const words = DESK[language];
  const department = inLanguage(departments.find(({ id }) => id === request.departmentId)?.name ?? {}, language);
  const photos = attachmentsForCitizen(request).length;
  return (
    <section class="preview" aria-label={ours.title}>
      <h3>{ours.title}</h3>
      {text.trim() === '' ? (
        <p class="soft">{ours.nothing}</p>
      ) : (
        <div class="preview-letter" lang={language}>
          <p class="preview-words">{text.trim()}</p>
          {photos > 0 && <p>{words.preview.photos(photos)}</p>}
          <p>{words.preview.next[status]}</p>
          <p>
            {department ? words.preview.from(department) : words.preview.office}
            <br />
            {words.sheet.one(referenceOf(request.id))}
          </p>
        </div>
      )}
    </section>
  );
}
