import { useRoute } from 'preact-iso';
import { Split } from '../ui/split.tsx';
import { AboutPart } from './more/about-part.tsx';
import { AccountPart } from './more/account-part.tsx';
import { LookPart } from './more/look-part.tsx';
import { MapsPart } from './more/maps-part.tsx';
import { OutboxPart } from './more/outbox-part.tsx';
import { Parts } from './more/parts.tsx';
import { PeoplePart } from './more/people-part.tsx';
import { PhonePart } from './more/phone-part.tsx';
import { SessionsPart } from './more/sessions-part.tsx';
import { NotFound } from './not-found.tsx';

const PARTS = {
  account: AccountPart,
  look: LookPart,
  phone: PhonePart,
  maps: MapsPart,
  outbox: OutboxPart,
  sessions: SessionsPart,
  people: PeoplePart,
  about: AboutPart,
};
export type PartName = keyof typeof PARTS;

/** Account, language, look, this phone, the city: a list of parts, and one of them. */
export default function More() {
  const { part } = useRoute().params;
  // Beside the list of a wide screen there is always one; on a phone only the one that was asked for.
  const Part = PARTS[(part ?? 'account') as PartName] ?? NotFound;
  return (
    <Split
      isDetailOpen={part !== undefined}
      list={<Parts current={part as PartName | undefined} />}
      detail={<Part key={part} isOpen={part !== undefined} />}
    />
  );
}

/** What every part is told. */
export interface PartProps {
  /** Whether it was asked for, or only stands beside the list. */
  isOpen: boolean;
}
