import { type HistoryEntry, referenceOf, type ServiceRequest } from '../../../domain/request.ts';
import { useNames } from '../../use-names.ts';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { sayHistory } from '../../words/say-history.ts';
import { Fact } from '../request/facts-part.tsx';
import { useDeskWords } from '../request/use-desk-words.ts';

/** One request on paper: what it is about, where, by when, what happened, and room to write. Who asked is not on it. */
export function RequestOnPaper({ request }: { request: ServiceRequest }) {
  const { sheet } = useDeskWords();
  const names = useNames();
  const words = useWords();
  const say = useSay();
  const { text, serviceCode, answer, history, officerId, openedAt } = request;
  const noter = names.person(officerId) || words.history.someone;
  return (
    <article class="paper">
      <header class="paper-head">
        <h2>{sheet.one(referenceOf(request.id))}</h2>
        {serviceCode && <p>{names.service(serviceCode)}</p>}
      </header>
      <p class="paper-said">{text}</p>
      <p>{words.request.notedBy(noter, say.moment(openedAt))}</p>
      <Facts request={request} />
      {answer && (
        <>
          <h3>{sheet.answer}</h3>
          <p class="paper-said">{answer.text}</p>
        </>
      )}
      <h3>{sheet.happened}</h3>
      <ol class="paper-story">
        {history.map((entry, index) => (
          <Happening key={index} entry={entry} />
        ))}
      </ol>
      <h3>{sheet.notes}</h3>
      <div class="paper-notes" />
    </article>
  );
}

function Facts({ request }: { request: ServiceRequest }) {
  const words = useWords();
  const { sheet } = useDeskWords();
  const say = useSay();
  const names = useNames();
  const { place, districtId, departmentId, assignedTo, status, dueAt } = request;
  const where = [place?.address, districtId && names.district(districtId)].filter(Boolean).join(', ');
  return (
    <dl class="paper-facts">
      <Fact label={sheet.where}>{where || words.request.noDistrict}</Fact>
      <Fact label={words.request.status}>{words.statuses[status]}</Fact>
      <Fact label={words.request.dueLabel}>{dueAt ? say.fullDate(dueAt) : words.request.noPromise}</Fact>
      <Fact label={words.request.goesTo}>{departmentId ? names.department(departmentId) : words.marks.triage}</Fact>
      <Fact label={words.request.assignedTo}>{assignedTo ? names.person(assignedTo) : words.request.nobody}</Fact>
    </dl>
  );
}

function Happening({ entry }: { entry: HistoryEntry }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const language = useSession((session) => session.language);
  // The answer stands above, in full.
  const said = entry.deed === 'answer' ? '' : entry.text;
  return (
    <li>
      {say.moment(entry.at)}: {sayHistory(entry, words, names, language)}
      {said && <blockquote>{said}</blockquote>}
    </li>
  );
}
