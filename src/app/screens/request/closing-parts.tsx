import type { Becoming } from '../../../domain/mutation.ts';
import type { RequestPart } from '../../../domain/request.ts';
import { Chips } from '../../ui/chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';

type Becomes = Becoming['becomes'];

/** What is said of these parts so far: by their ids, among the fields of the form that closes their lead. */
export const becomingIn = (parts: RequestPart[], said: Record<string, string>): Becoming[] =>
  parts.flatMap(({ id }) => (said[id] ? [{ id, becomes: said[id] as Becomes }] : []));

export interface ClosingPartsProps {
  parts: RequestPart[];
  said: Record<string, string>;
  say: (id: string, becomes: Becomes) => void;
  problem?: string;
}

/** The parts that are still open when their lead is to be closed, with what is to become of each. Nothing where none is. */
export function ClosingParts({ parts, said, say, problem }: ClosingPartsProps) {
  const words = useWords();
  const names = useNames();
  if (parts.length === 0) return null;
  const options = (['goesOn', 'withdrawn'] as const).map((value) => ({ value, label: words.parts.becomes[value] }));
  return (
    <div class="stack is-tight">
      <h3>{words.parts.stillOpen}</h3>
      {parts.map(({ id, departmentId, text }) => (
        <Chips
          key={id}
          legend={`${departmentId ? names.department(departmentId) : words.marks.triage}: ${text}`}
          options={options}
          value={(said[id] as Becomes | undefined) || null}
          onChange={(becomes) => say(id, becomes)}
        />
      ))}
      {problem && (
        <p class="field-problem" role="alert">
          <Icon name="warn" /> {problem}
        </p>
      )}
    </div>
  );
}
