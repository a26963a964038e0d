import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useSay, useWords } from '../../../use-session.ts';
import type { FileWords } from '../../../words/en/files.ts';
import type { Fault } from './intake.ts';
import type { useIntake } from './use-intake.ts';

interface FaultToldProps {
  work: ReturnType<typeof useIntake>;
  fault: Fault;
  words: FileWords['intake'];
}

/** What this phone could not do, how far it was, and the ways on. */
export function FaultTold({ work, fault, words }: FaultToldProps) {
  const { act } = useWords();
  const say = useSay();
  const { what, here, all } = fault;
  const actions = (
    <>
      {work.retry && (
        <Button icon="sync" onClick={work.retry}>
          {act.tryAgain}
        </Button>
      )}
      {what === 'taking' && (
        <Button kind="plain" icon="undo" onClick={work.takeBack}>
          {act.undo}
        </Button>
      )}
      {work.intake?.begun && (
        <Button kind="plain" icon="close" onClick={work.finish}>
          {words.done}
        </Button>
      )}
    </>
  );
  return (
    <Notice tone="bad" title={words.faults[what]} action={actions} isLive>
      {here !== null && all > 0 && <p>{words.here(say.number(here), say.number(all))}</p>}
      <p>{words.faultsHelp[what]}</p>
    </Notice>
  );
}
