import type { Contact } from '../../../domain/contact.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { sayField } from '../../words/say-field.ts';
import { Fact } from '../more/fact.tsx';
import { useTeller } from './use-teller.ts';

/** An encounter that somebody wanted to note. */
export function WantedEncounter({ encounter }: { encounter: Encounter }) {
  const words = useWords();
  const names = useNames();
  const { note, needs, offers, remarks, outcome } = encounter;
  const others = [
    ...offers.map((offer) => ({ ...offer, name: words.offer.title })),
    ...remarks.map((remark) => ({ ...remark, name: words.remark.title })),
  ];
  return (
    <>
      {note && <p class="story-words">{note}</p>}
      <dl class="facts">
        <Fact name={words.encounter.outcome}>{words.outcomes[outcome]}</Fact>
        {needs.map(({ id, text, serviceCode }, index) => (
          <Fact key={id} name={words.need.nth(index + 1)}>
            <p class="said">{text}</p>
            {serviceCode && <p class="soft">{names.service(serviceCode)}</p>}
          </Fact>
        ))}
        {others.map(({ id, name, text }) => (
          <Fact key={id} name={name}>
            <p class="said">{text}</p>
          </Fact>
        ))}
      </dl>
    </>
  );
}

const FIELDS = ['kind', 'name', 'phone', 'email', 'address', 'note', 'consent', 'lead', 'rest'] as const;

/** A contact that somebody wanted to note. */
export function WantedContact({ contact }: { contact: Contact }) {
  const words = useWords();
  const tell = useTeller();
  const filled = FIELDS.filter((field) => (contact[field] ?? '') !== '');
  return (
    <dl class="facts">
      {filled.map((field) => (
        <Fact key={field} name={sayField('contact', field, words)}>
          <p class="said">{tell(field, contact[field])}</p>
        </Fact>
      ))}
    </dl>
  );
}
