import { STATUSES } from '../../domain/request.ts';
import { Badge } from '../ui/badge.tsx';
import { StateLine } from '../ui/state-line.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useWords } from '../use-session.ts';
import type { WorkState } from '../words/say-sync.ts';
import { Part } from './part.tsx';

export function Marks() {
  const { marks, requests, statuses } = useWords();
  return (
    <Part title="StateMark, Badge">
      <div class="row-marks">
        <StateMark kind="draft">{marks.draft}</StateMark>
        <StateMark kind="onPhone">{marks.onPhone}</StateMark>
        <StateMark kind="sending">{marks.sending}</StateMark>
        <StateMark kind="received">{marks.received}</StateMark>
        <StateMark kind="refused">{marks.refused}</StateMark>
        <StateMark kind="onDesk">{marks.onDesk('Green Spaces')}</StateMark>
        <StateMark kind="triage">{marks.triage}</StateMark>
        <StateMark kind="late">{marks.late}</StateMark>
        <StateMark kind="soon">{requests.soon}</StateMark>
      </div>
      <div class="row-marks">
        {STATUSES.map((status) => (
          <StateMark key={status} kind={status}>
            {statuses[status]}
          </StateMark>
        ))}
      </div>
      <div class="row-marks">
        <Badge icon="place">Vieux-Port</Badge>
        <Badge icon="service">Street lighting</Badge>
        <Badge>7F3K-2M9Q</Badge>
      </div>
    </Part>
  );
}

const STATES: WorkState[] = [
  { kind: 'nothing' },
  { kind: 'toSend', count: 3 },
  { kind: 'sending', done: 2, all: 3 },
  { kind: 'fetching', done: 1200, all: 20000 },
  { kind: 'received', at: new Date().toISOString() },
  { kind: 'refused', count: 1 },
  { kind: 'signedOut', count: 5 },
];

export function StateLines() {
  return (
    <Part title="StateLine">
      {STATES.map((state) => (
        <StateLine key={state.kind} state={state} />
      ))}
      <StateLine state={{ kind: 'toSend', count: 1 }} clockOff={-42} />
    </Part>
  );
}
