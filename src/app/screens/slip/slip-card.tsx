import { publicCodeOf } from '../../../domain/public-code.ts';
import { isOpen, referenceOf, type ServiceRequest } from '../../../domain/request.ts';
import { inLanguage, type Language } from '../../../domain/text.ts';
import { useWords } from '../../use-session.ts';
import { sayIn } from '../../words/say.ts';
import { SLIP_WORDS } from '../../words/slip-words.ts';
import { useWork } from '../../work.tsx';
import { Square } from './square.tsx';

/** What somebody takes home of one request: where they see what becomes of it, in their language. 85 by 55 millimetres on paper. */
export function SlipCard({ request, language }: { request: ServiceRequest; language: Language }) {
  const { slip } = useWords();
  const { directory } = useWork();
  const words = SLIP_WORDS[language];
  const code = publicCodeOf(request.id);
  const named = (list: { id: string; name: object }[], id: string | null) => {
    const found = list.find((one) => one.id === id);
    return found ? inLanguage(found.name, language) : '';
  };
  const about = words.about(
    named(directory.services, request.serviceCode),
    named(directory.districts, request.districtId),
  );
  return (
    <article class="slip" lang={language}>
      <Square address={`${location.origin}/s/${code}`} label={slip.qr} />
      <div class="slip-words">
        <p class="slip-city">{directory.municipality && inLanguage(directory.municipality.names, language)}</p>
        <h2>{words.title(referenceOf(request.id))}</h2>
        {about && <p>{about}</p>}
        <p>{words.expect}</p>
        {request.dueAt && isOpen(request) && <p>{words.promised(sayIn(language).date(request.dueAt))}</p>}
        <p>{words.notSolved}</p>
      </div>
      <p class="slip-foot">
        {words.type(`${location.host}/s`)}
        <span class="slip-code">{code}</span>
      </p>
    </article>
  );
}
