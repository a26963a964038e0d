import { useRoute } from 'preact-iso';
import { isPractice } from '../../store/practice.ts';
import { LockPart } from '../lock/lock-part.tsx';
import { Split } from '../ui/split.tsx';
import { useWork } from '../work.tsx';
import { AboutPart } from './more/about-part.tsx';
import { AccountPart } from './more/account-part.tsx';
import { DispatchesPart } from './more/dispatches-part.tsx';
import { LookPart } from './more/look-part.tsx';
import { MapsPart } from './more/maps-part.tsx';
import { NotHere } from './more/not-here.tsx';
import { OutboxPart } from './more/outbox-part.tsx';
import { Parts } from './more/parts.tsx';
import { PeoplePart } from './more/people-part.tsx';
import { PhonePart } from './more/phone-part.tsx';
import { PracticePart } from './more/practice-part.tsx';
import { SessionsPart } from './more/sessions-part.tsx';
import { NotFound } from './not-found.tsx';

// Set by few, and with what other screens of More are made of: no file of its own.
export { Replies } from './replies.tsx';

const PARTS = {
  account: AccountPart,
  look: LookPart,
  phone: PhonePart,
  lock: LockPart,
  maps: MapsPart,
  outbox: OutboxPart,
  sessions: SessionsPart,
  people: PeoplePart,
  dispatches: DispatchesPart,
  practice: PracticePart,
  about: AboutPart,
};
export type PartName = keyof typeof PARTS;

/** The others are about one's own account, phone and work. */
export const IN_PRACTICE: readonly string[] = ['practice', 'look', 'outbox', 'about'] satisfies PartName[];

/** Account, language, look, this phone, the city: a list of parts, and one of them. */
export default function More() {
  const { part } = useRoute().params;
  const isInPractice = isPractice(useWork().store);
  // Beside the list of a wide screen there is always one; on a phone only the one that was asked for.
  const name = part ?? (isInPractice ? 'practice' : 'account');
  const Part = isInPractice && !IN_PRACTICE.includes(name) ? NotHere : (PARTS[name as PartName] ?? NotFound);
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
