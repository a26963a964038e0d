import { type View, viewsOf } from '../../../domain/desk.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { Looking } from './look.ts';

/** Whose requests, and what they wait for: the ways of looking that help this person. */
export function QuickViews(props: { looking: Looking; counts: Map<View, number>; id: string | undefined }) {
  const { looking, counts, id } = props;
  const { requests } = useWords();
  const say = useSay();
  const views = viewsOf(useWork().account.person);
  if (views.length < 2) return null;
  return (
    <Tabs
      label={requests.viewsLabel}
      current={looking.href(id)}
      tabs={views.map((view) => {
        const count = counts.get(view);
        return {
          href: looking.href(id, view === looking.look.view ? {} : { view }),
          label: requests.views[view],
          ...(count === undefined ? {} : { count: say.number(count) }),
        };
      })}
    />
  );
}
