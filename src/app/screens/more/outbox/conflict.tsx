import { useState } from 'preact/hooks';
import { KIND_OF } from '../../../../domain/ground.ts';
import { type Args, type Mutation, onWhatStands } from '../../../../domain/mutation.ts';
import { tryAgain, watchHeld } from '../../../../store/outbox.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { useLive } from '../../../live.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useWords } from '../../../use-session.ts';
import { sayField } from '../../../words/say-field.ts';
import { useWork } from '../../../work.tsx';
import { useTeller } from '../../reviews/use-teller.ts';
import { OtherWays } from './other-ways.tsx';
import { useThrowing } from './thrown-mutation.tsx';
import { Version } from './version.tsx';

/** Whether somebody else changed the same thing, and both can be shown. */
export const isConflict = ({ mutation, problems }: OutboxRow) =>
  'fields' in mutation.args && problems.some(({ reason }) => reason === 'changedMeanwhile');

type Values = Record<string, unknown>;
/** Which of two versions of a field stands. */
type Choice = 'theirs' | 'yours' | 'both';

// Of what is written in lines, both can stay.
const JOINABLE = ['note'];

/** Two people changed the same thing: both are shown, field by field, and the person decides which one stands. */
export function Conflict({ row, deed }: { row: OutboxRow; deed: string }) {
  const words = useWords();
  const { store } = useWork();
  const stands = useLive(() => watchHeld(store, row.mutation), [store, row.seq]) as Values | null | undefined;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  if (stands === undefined) return null;
  const { outbox } = words;
  const yours = (row.mutation.args as Args<'amendContact'>).fields as Values;
  const fields = row.problems.filter(({ reason }) => reason === 'changedMeanwhile').map(({ field }) => field);
  const isOne = fields.length === 1;
  return (
    <>
      <p class="field-problem">
        <Icon name="warn" /> {outbox.conflict}
      </p>
      {fields.map((field) => (
        <Both
          key={field}
          name={sayField(KIND_OF[row.mutation.name], field, words)}
          field={field}
          theirs={stands?.[field]}
          yours={yours[field]}
          choice={choices[field] ?? null}
          onChoose={isOne ? undefined : (choice) => setChoices({ ...choices, [field]: choice })}
        />
      ))}
      <WaysToSettle row={row} deed={deed} stands={stands ?? {}} fields={fields} choices={choices} />
    </>
  );
}

interface BothProps {
  name: string;
  field: string;
  theirs: unknown;
  yours: unknown;
  choice: Choice | null;
  /** Not there where it is the only field: then each choice is a button below. */
  onChoose: ((choice: Choice) => void) | undefined;
}

function Both({ name, field, theirs, yours, choice, onChoose }: BothProps) {
  const { outbox } = useWords();
  const tell = useTeller();
  const options: { value: Choice; label: string }[] = [
    { value: 'theirs', label: outbox.theirsStands },
    { value: 'yours', label: outbox.yoursStands },
  ];
  if (JOINABLE.includes(field)) options.push({ value: 'both', label: outbox.bothStand });
  return (
    <div class="stack">
      <h4>{name}</h4>
      <dl class="versions">
        <Version name={outbox.theirs}>{tell(field, theirs)}</Version>
        <Version name={outbox.yours} isOurs>
          {tell(field, yours)}
        </Version>
      </dl>
      {onChoose && <Chips legend={outbox.which(name)} options={options} value={choice} onChange={onChoose} />}
    </div>
  );
}

interface WaysToSettleProps {
  row: OutboxRow;
  deed: string;
  stands: Values;
  fields: string[];
  choices: Record<string, Choice>;
}

function WaysToSettle({ row, deed, stands, fields, choices }: WaysToSettleProps) {
  const { outbox } = useWords();
  const { store, doer } = useWork();
  const throwAway = useThrowing();
  const settle = async (choices: Record<string, Choice>) => {
    const args = settled(row, stands, choices);
    await (args ? tryAgain(store, doer.person, row.seq, args) : throwAway(row));
  };
  const [first = ''] = fields;
  const isChosen = fields.every((field) => choices[field]);
  return (
    <div class="actions">
      {fields.length > 1 ? (
        <>
          <Button
            kind="do"
            icon="check"
            label={`${outbox.settle}: ${deed}`}
            isDisabled={!isChosen}
            describedBy={`choose-${row.seq}`}
            onClick={() => settle(choices)}
          >
            {outbox.settle}
          </Button>
          <p id={`choose-${row.seq}`} class="soft">
            {!isChosen && outbox.chooseEach}
          </p>
        </>
      ) : (
        <>
          <Button icon="check" label={`${outbox.keepYours}: ${deed}`} onClick={() => settle({ [first]: 'yours' })}>
            {outbox.keepYours}
          </Button>
          <Button icon="remove" label={`${outbox.keepTheirs}: ${deed}`} onClick={() => settle({ [first]: 'theirs' })}>
            {outbox.keepTheirs}
          </Button>
          {JOINABLE.includes(first) && (
            <Button icon="add" label={`${outbox.keepBoth}: ${deed}`} onClick={() => settle({ [first]: 'both' })}>
              {outbox.keepBoth}
            </Button>
          )}
        </>
      )}
      <OtherWays row={row} deed={deed} />
    </div>
  );
}

/** The change that is left when each field is settled; null where all stay as they are. */
function settled({ mutation }: OutboxRow, stands: Values, choices: Record<string, Choice>): Mutation['args'] | null {
  const { fields, seen } = mutation.args as unknown as { fields: Values; seen: Values };
  const kept = Object.entries(fields).flatMap(([field, yours]): [string, unknown][] => {
    const choice = choices[field] ?? 'yours';
    if (choice === 'theirs') return [];
    return [[field, choice === 'both' ? joined(stands[field], yours) : yours]];
  });
  if (kept.length === 0) return null;
  return onWhatStands({ fields: Object.fromEntries(kept), seen }, stands) as unknown as Mutation['args'];
}

const joined = (theirs: unknown, yours: unknown) => [theirs, yours].filter(Boolean).join('\n');
