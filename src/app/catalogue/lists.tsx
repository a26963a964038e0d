import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useWords } from '../use-session.ts';
import { Part } from './part.tsx';

export function Lists() {
  const { statuses, marks, need } = useWords();
  return (
    <Part title="ListRow">
      <ul class="rows">
        <ListRow
          href="/requests/1"
          title="The lamp in front of the school is out"
          line="Since Monday. In the morning it is still dark when the children come."
          when="5 minutes ago"
          marks={
            <>
              <StateMark kind="onPhone">{marks.onPhone}</StateMark>
              <Badge icon="place">Vieux-Port</Badge>
            </>
          }
        />
        <ListRow
          href="/requests/2"
          isCurrent
          title="A bench to rest on the way to the market"
          line={need.goesTo('Green Spaces')}
          when="yesterday"
          marks={<StateMark kind="taken">{statuses.taken}</StateMark>}
        />
        <ListRow title="Only a line" line="Nothing to open" when="14:02" />
      </ul>
    </Part>
  );
}

export function Nothing() {
  const { today } = useWords();
  return (
    <Part title="Empty">
      <Empty
        title={today.emptyTitle}
        action={
          <Button kind="do" icon="add">
            {today.start}
          </Button>
        }
      >
        {today.emptyText}
      </Empty>
    </Part>
  );
}
