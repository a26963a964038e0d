import { keptShare, type Line } from '../../../domain/overview.ts';
import { useSay, useWords } from '../../use-session.ts';
import { usePercent } from './use-percent.ts';

/** What a table tells of each line, with how it stands now where that belongs to it. */
export function useFigureColumns(hasStock: boolean): { head: string[]; cells: (line: Line) => string[] } {
  const { overview: words, requests } = useWords();
  const say = useSay();
  const percent = usePercent();
  const stock = [words.waits, words.late, requests.soon];
  return {
    head: [words.came, words.went, words.kept, words.reopened, ...(hasStock ? stock : [])],
    cells: (line) => {
      const share = keptShare(line);
      const { waits, late, soon } = line.stock ?? { waits: 0, late: 0, soon: 0 };
      const flow = [
        say.number(line.came),
        say.number(line.went),
        share === null ? '–' : percent(share),
        say.number(line.reopened),
      ];
      return [...flow, ...(hasStock ? [waits, late, soon].map(say.number) : [])];
    },
  };
}
