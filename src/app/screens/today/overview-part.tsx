import { oversightOf } from '../../../domain/overview.ts';
import { isPractice } from '../../../store/practice.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** The way to the overview, for whoever has one. */
export function OverviewPart() {
  const { overview: words } = useWords();
  const { store, doer } = useWork();
  if (isPractice(store) || !oversightOf(doer.person)) return null;
  return (
    <ul class="rows">
      <ListRow icon="overview" title={words.title} line={words.help} href="/overview" />
    </ul>
  );
}
