import type { Contact } from '../../../domain/contact.ts';
import { publicCodeOf } from '../../../domain/public-code.ts';
import { openQuestion } from '../../../domain/question.ts';
import { isOpen, referenceOf, type ServiceRequest } from '../../../domain/request.ts';
import { inLanguage, type Language } from '../../../domain/text.ts';
import { classNames } from '../../ui/class-names.ts';
import { useWords } from '../../use-session.ts';
import { sayIn } from '../../words/say.ts';
import { SLIP_WORDS } from '../../words/slip-words.ts';
import { useWork } from '../../work.tsx';
import { Square } from '../slip/square.tsx';

interface SheetOfPaperProps {
  request: ServiceRequest;
  contact: Contact;
  /** Whose letter it is: of this talk. */
  encounterId: string;
  language: Language;
  isRight: boolean;
}

/** The letter itself: A4, the address where the window of the envelope is. */
export function SheetOfPaper({ request, contact, encounterId, language, isRight }: SheetOfPaperProps) {
  const { slip } = useWords();
  const { directory } = useWork();
  const words = SLIP_WORDS[language];
  const say = sayIn(language);
  const question = openQuestion(request);
  const code = publicCodeOf(request.id);
  const city = directory.municipality ? inLanguage(directory.municipality.names, language) : '';
  const { status, answer, openedAt, dueAt } = request;
  return (
    <article class={classNames('letter', isRight && 'is-right')} lang={language}>
      <p class="letter-city">{city}</p>
      <address class="letter-address">{`${contact.name}\n${contact.address}`}</address>
      <p>{say.fullDate(new Date().toISOString())}</p>
      <h2>{words.title(referenceOf(request.id))}</h2>
      <p>{words.hello(contact.name)}</p>
      <p>{words.told(say.fullDate(openedAt))}</p>
      <p>{words.statuses[status]}</p>
      {dueAt && isOpen(request) && <p>{words.promised(say.fullDate(dueAt))}</p>}
      {answer && <p>{`${words.answer}\n${answer.text}`}</p>}
      {question?.encounterId === encounterId && <p>{`${words.asked}\n${question.text}\n${words.tellUs}`}</p>}
      <p>{words.more(`${location.host}/s`)}</p>
      <p class="letter-code">{code}</p>
      <Square address={`${location.origin}/s/${code}`} label={slip.qr} />
      <p>{`${words.regards}\n${city}`}</p>
    </article>
  );
}
