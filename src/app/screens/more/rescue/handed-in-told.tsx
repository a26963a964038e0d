import { Notice } from '../../../ui/notice.tsx';
import { useNames } from '../../../use-names.ts';
import { useWords } from '../../../use-session.ts';
import { sayDeed } from '../../../words/say-deed.ts';
import { sayProblem } from '../../../words/say-problem.ts';
import type { HandedIn } from './deliver.ts';

/** What came of a rescue file that was handed in, each kind of end by itself. */
export function HandedInTold({ handed }: { handed: HandedIn }) {
  const words = useWords();
  const names = useNames();
  const { rescue } = words;
  const { taken, there, reviewed, parked, unwanted, filesSent, filesLeft, filesRefused, damaged, isWhole } = handed;
  const isGood = isWhole && unwanted.length + filesRefused + damaged === 0;
  const told = [
    taken > 0 && rescue.taken(taken),
    there > 0 && rescue.there(there),
    reviewed > 0 && rescue.reviewed(reviewed),
    parked > 0 && rescue.parked(parked),
    filesSent > 0 && rescue.filesSent(filesSent),
    filesLeft > 0 && rescue.filesLeft(filesLeft),
    filesRefused > 0 && rescue.filesRefused(filesRefused),
    damaged > 0 && rescue.damaged(damaged),
    !isWhole && rescue.handedPartlyHelp,
  ].filter((line) => line !== false);
  return (
    <Notice tone={isGood ? 'good' : 'wait'} title={isWhole ? rescue.handedIn : rescue.handedPartly} isLive>
      {told.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {unwanted.length > 0 && (
        <>
          <p>{rescue.refused(unwanted.length)}</p>
          <ul>
            {unwanted.map(({ mutation, problems }) => (
              <li key={mutation.id}>
                <strong>{sayDeed(mutation, words, names)}:</strong>{' '}
                {problems.map((problem) => sayProblem(problem, words)).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
