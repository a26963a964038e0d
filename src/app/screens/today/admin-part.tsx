import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useWords } from '../../use-session.ts';

/** For who neither goes out nor handles requests: what to do next. */
export function AdminPart() {
  const { today, people, more } = useWords();
  return (
    <Empty
      title={today.adminTitle}
      action={
        <>
          <Button kind="do" icon="people" href="/more/people">
            {people.title}
          </Button>
          <Button icon="more" href="/more">
            {more.title}
          </Button>
        </>
      }
    >
      {today.adminText}
    </Empty>
  );
}
