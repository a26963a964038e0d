import type { Contact } from '../../../domain/contact.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { excerptOf, holdsAny } from '../../../domain/marked.ts';
import { referenceOf, type ServiceRequest } from '../../../domain/request.ts';
import { holdsSigns } from '../../../domain/signs.ts';
import { type Rows, useRow } from '../../find/rows.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { Marked } from './marked.tsx';

const LONGEST = 160;

interface FoundRowProps<T> {
  id: string;
  rows: Rows<T>;
  said: string;
}

/** Somebody who was found, and by what, where it was not their name. */
export function FoundContact({ id, rows, said }: FoundRowProps<Contact>) {
  const contact = useRow(rows, id);
  const names = useNames();
  if (!contact) return null;
  const { name, phone, email, address, note, lead, districtId } = contact;
  const others = [address, email, note, lead?.note ?? '', districtId ? names.district(districtId) : ''];
  return (
    <ListRow
      icon="contacts"
      href={`/contacts/${id}`}
      title={<Marked text={name} said={said} />}
      line={holdsSigns(phone, said) ? <mark>{phone}</mark> : <Because texts={[...others, phone]} said={said} />}
    />
  );
}

/** A request that was found: its words from where they are, its reference, and by what else it was found. */
export function FoundRequest({ id, rows, said }: FoundRowProps<ServiceRequest>) {
  const request = useRow(rows, id);
  const { statuses } = useWords();
  const say = useSay();
  const names = useNames();
  if (!request) return null;
  const { text, place, onBehalfOf, answer, history, serviceCode, districtId, status, openedAt } = request;
  const reference = referenceOf(id);
  const where = [serviceCode && names.service(serviceCode), districtId && names.district(districtId)]
    .filter(Boolean)
    .join(' · ');
  const others = [place?.address, onBehalfOf, answer?.text, ...history.map(({ text }) => text), where];
  return (
    <ListRow
      icon="requests"
      href={`/requests/${id}`}
      title={<Marked text={excerptOf(text, said, LONGEST)} said={said} />}
      line={<Because texts={others} said={said} />}
      when={say.since(openedAt)}
      marks={
        <>
          <StateMark kind={status}>{statuses[status]}</StateMark>
          <span class="soft">{holdsSigns(reference, said) ? <mark>{reference}</mark> : reference}</span>
        </>
      }
    />
  );
}

/** A talk that was found: whatever was said in it that was sought. */
export function FoundEncounter({ id, rows, said }: FoundRowProps<Encounter>) {
  const encounter = useRow(rows, id);
  const { outcomes } = useWords();
  const say = useSay();
  const names = useNames();
  if (!encounter) return null;
  const { note, needs, offers, remarks, onBehalfOf, place, followUp, outcome, districtId, metAt } = encounter;
  const items = [...needs, ...offers, ...remarks].map(({ text }) => text);
  const title = note.trim() || items[0] || outcomes[outcome];
  const others = [...items, onBehalfOf, followUp?.words, place?.address, districtId && names.district(districtId)];
  return (
    <ListRow
      icon="talk"
      href={`/encounters/${id}`}
      title={<Marked text={excerptOf(title, said, LONGEST)} said={said} />}
      line={<Because texts={others.filter((text) => text !== title)} said={said} />}
      when={say.moment(metAt)}
    />
  );
}

// The first of these that holds what was sought; else the last that says something.
function Because({ texts, said }: { texts: (string | null | undefined)[]; said: string }) {
  const there = texts.filter((text) => typeof text === 'string').filter((text) => text.trim() !== '');
  const text = there.find((text) => holdsAny(text, said)) ?? there.at(-1);
  return text === undefined ? null : <Marked text={excerptOf(text, said, LONGEST)} said={said} />;
}
