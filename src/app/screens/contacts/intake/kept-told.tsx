import { Notice } from '../../../ui/notice.tsx';
import type { FileWords } from '../../../words/en/files.ts';

/** Whether leaving would lose what was decided about the file. */
export function KeptTold({ isKept, words }: { isKept: boolean; words: FileWords['intake'] }) {
  if (isKept) return <p class="soft">{words.kept}</p>;
  return (
    <Notice tone="bad" title={words.notKept} isLive>
      {words.notKeptHelp}
    </Notice>
  );
}
